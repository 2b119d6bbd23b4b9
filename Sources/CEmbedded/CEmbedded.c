// `#embed` (C23) is what makes this cheap: the same bytes as a Swift array literal take the compiler a minute, and again
// after each change of a pack. A file that is added to one of these folders is added here (a test compares them).
#include "CEmbedded.h"
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char assets_tsv[] = {
#embed "../BriefPacks/Packs/assets.tsv"
};
static const unsigned char authorities_tsv[] = {
#embed "../BriefPacks/Packs/authorities.tsv"
};
static const unsigned char calendar_tsv[] = {
#embed "../BriefPacks/Packs/calendar.tsv"
};
static const unsigned char chains_tsv[] = {
#embed "../BriefPacks/Packs/chains.tsv"
};
static const unsigned char en_cues_tsv[] = {
#embed "../BriefPacks/Packs/en-cues.tsv"
};
static const unsigned char eu_cues_tsv[] = {
#embed "../BriefPacks/Packs/eu-cues.tsv"
};
static const unsigned char funds_tsv[] = {
#embed "../BriefPacks/Packs/funds.tsv"
};
static const unsigned char genres_tsv[] = {
#embed "../BriefPacks/Packs/genres.tsv"
};
static const unsigned char headlines_tsv[] = {
#embed "../BriefPacks/Packs/headlines.tsv"
};
static const unsigned char hi_cues_tsv[] = {
#embed "../BriefPacks/Packs/hi-cues.tsv"
};
static const unsigned char ko_cues_tsv[] = {
#embed "../BriefPacks/Packs/ko-cues.tsv"
};
static const unsigned char modality_tsv[] = {
#embed "../BriefPacks/Packs/modality.tsv"
};
static const unsigned char mover_cues_tsv[] = {
#embed "../BriefPacks/Packs/mover-cues.tsv"
};
static const unsigned char numbers_en_tsv[] = {
#embed "../BriefPacks/Packs/numbers-en.tsv"
};
static const unsigned char numbers_zh_tsv[] = {
#embed "../BriefPacks/Packs/numbers-zh.tsv"
};
static const unsigned char scales_tsv[] = {
#embed "../BriefPacks/Packs/scales.tsv"
};
static const unsigned char series_tsv[] = {
#embed "../BriefPacks/Packs/series.tsv"
};
static const unsigned char table_cues_tsv[] = {
#embed "../BriefPacks/Packs/table-cues.tsv"
};
static const unsigned char topics_tsv[] = {
#embed "../BriefPacks/Packs/topics.tsv"
};
static const unsigned char units_tsv[] = {
#embed "../BriefPacks/Packs/units.tsv"
};
static const unsigned char venues_tsv[] = {
#embed "../BriefPacks/Packs/venues.tsv"
};
static const unsigned char zh_cues_tsv[] = {
#embed "../BriefPacks/Packs/zh-cues.tsv"
};
static const unsigned char zones_tsv[] = {
#embed "../BriefPacks/Packs/zones.tsv"
};
static const unsigned char brief_v1_schema_json[] = {
#embed "../BriefSchemas/Schemas/brief.v1.schema.json"
};
static const unsigned char digest_v1_schema_json[] = {
#embed "../BriefSchemas/Schemas/digest.v1.schema.json"
};
static const unsigned char big5_txt[] = {
#embed "../CharacterSets/Tables/big5.txt"
};
static const unsigned char gb18030_txt[] = {
#embed "../CharacterSets/Tables/gb18030.txt"
};
static const unsigned char shift_jis_txt[] = {
#embed "../CharacterSets/Tables/shift_jis.txt"
};

#define FILE_AT(path, bytes) {path, bytes, sizeof(bytes)}

static const embedded_file files[] = {
    FILE_AT("BriefPacks/Packs/assets.tsv", assets_tsv),
    FILE_AT("BriefPacks/Packs/authorities.tsv", authorities_tsv),
    FILE_AT("BriefPacks/Packs/calendar.tsv", calendar_tsv),
    FILE_AT("BriefPacks/Packs/chains.tsv", chains_tsv),
    FILE_AT("BriefPacks/Packs/en-cues.tsv", en_cues_tsv),
    FILE_AT("BriefPacks/Packs/eu-cues.tsv", eu_cues_tsv),
    FILE_AT("BriefPacks/Packs/funds.tsv", funds_tsv),
    FILE_AT("BriefPacks/Packs/genres.tsv", genres_tsv),
    FILE_AT("BriefPacks/Packs/headlines.tsv", headlines_tsv),
    FILE_AT("BriefPacks/Packs/hi-cues.tsv", hi_cues_tsv),
    FILE_AT("BriefPacks/Packs/ko-cues.tsv", ko_cues_tsv),
    FILE_AT("BriefPacks/Packs/modality.tsv", modality_tsv),
    FILE_AT("BriefPacks/Packs/mover-cues.tsv", mover_cues_tsv),
    FILE_AT("BriefPacks/Packs/numbers-en.tsv", numbers_en_tsv),
    FILE_AT("BriefPacks/Packs/numbers-zh.tsv", numbers_zh_tsv),
    FILE_AT("BriefPacks/Packs/scales.tsv", scales_tsv),
    FILE_AT("BriefPacks/Packs/series.tsv", series_tsv),
    FILE_AT("BriefPacks/Packs/table-cues.tsv", table_cues_tsv),
    FILE_AT("BriefPacks/Packs/topics.tsv", topics_tsv),
    FILE_AT("BriefPacks/Packs/units.tsv", units_tsv),
    FILE_AT("BriefPacks/Packs/venues.tsv", venues_tsv),
    FILE_AT("BriefPacks/Packs/zh-cues.tsv", zh_cues_tsv),
    FILE_AT("BriefPacks/Packs/zones.tsv", zones_tsv),
    FILE_AT("BriefSchemas/Schemas/brief.v1.schema.json", brief_v1_schema_json),
    FILE_AT("BriefSchemas/Schemas/digest.v1.schema.json", digest_v1_schema_json),
    FILE_AT("CharacterSets/Tables/big5.txt", big5_txt),
    FILE_AT("CharacterSets/Tables/gb18030.txt", gb18030_txt),
    FILE_AT("CharacterSets/Tables/shift_jis.txt", shift_jis_txt),
};

const embedded_file *embedded_file_at(size_t index) {
    return index < sizeof(files) / sizeof(files[0]) ? &files[index] : NULL;
}
