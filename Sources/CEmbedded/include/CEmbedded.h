#pragma once
#include <stddef.h>

/// A file of the project that is compiled in: its path under `Sources`, and its bytes as they are.
typedef struct {
    const char *path;
    const unsigned char *bytes;
    size_t count;
} embedded_file;

/// The file at an index; null behind the last one.
const embedded_file *embedded_file_at(size_t index);
