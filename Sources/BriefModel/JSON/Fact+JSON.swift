extension Flow {
    func writeFields(to json: inout JSONWriter) {
        json.member("metric", metric.rawValue)
        json.member("direction", direction.rawValue)
        json.member("amount", amount?.value)
        json.member("decimals", amount?.decimals)
        json.member("amount_min", range?.lowerBound)
        json.member("amount_max", range?.upperBound)
        json.member("bound", bound?.rawValue)
        json.member("unit", unit)
        json.member("unit_candidates", each: unitCandidates) { $0.string($1) }
        json.member("equivalents", each: equivalents) { json, equivalent in
            json.object { json in
                json.member("amount", equivalent.figure.value)
                json.member("decimals", equivalent.figure.decimals)
                json.member("unit", equivalent.unit)
            }
        }
        json.member("subject", subject)
        json.member("subject_kind", subjectKind?.rawValue)
        json.member("subject_id", subjectID)
        json.member("from", from)
        json.member("to", to)
        json.member("horizon", horizon)
    }
}

extension Mover {
    func writeFields(to json: inout JSONWriter) {
        json.member("symbol", symbol)
        json.member("name", name)
        json.member("asset_id", assetID)
        json.member("direction", direction?.rawValue)
        json.member("change_pct", changePercent)
        json.member("price", price)
        json.member("price_unit", priceUnit)
        json.member("rank", rank)
        json.member("horizon", horizon)
    }
}

extension Headline {
    func writeFields(to json: inout JSONWriter) {
        json.member("text", text)
        json.member("symbols", each: symbols) { $0.string($1) }
    }
}
