// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "journal/checkpoint.hpp"
#include "journal/entry.hpp"
#include "journal/note.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The file made for one viewer: the whole log as leaves and checkpoints, and of what stands behind
// the leaves only what this viewer may see. The lines are described in docs/export-format.md.
namespace hefboom::journal {

/// What is read at most. Larger files, lines or numbers are refused, not cut.
constexpr std::size_t max_export_bytes = std::size_t{1} << 30U;
constexpr std::size_t max_export_line_bytes = std::size_t{160} * 1024;
constexpr std::size_t max_export_text_bytes = std::size_t{64} * 1024;
constexpr std::size_t max_viewer_bytes = 128;

using SignatureBytes = std::array<std::uint8_t, 64>;

/// A header or body together with what shows that it is the one committed to.
struct Opened {
    Salt salt;
    std::string json;

    bool operator==(Opened const&) const = default;
};

/// A text that an opened body refers to by item and commitment.
struct OpenedText {
    ObjectId item;
    Salt salt;
    std::string text;

    bool operator==(OpenedText const&) const = default;
};

/// One leaf, and what the viewer may see of what stands behind it: nothing, the header, or header
/// and body. Texts and erasures are of commitments that stand in this body.
struct ExportedEntry {
    LeafCommitments commitments;
    std::optional<Opened> header = {};
    std::optional<Opened> body = {};
    std::vector<OpenedText> texts = {};
    std::vector<Commitment> erased = {}; ///< texts whose key, salt and ciphertext are destroyed

    bool operator==(ExportedEntry const&) const = default;
};

/// A checkpoint of this log with the log's signature and those of its witnesses.
struct ExportedCheckpoint {
    std::uint32_t epoch = 1;
    Tree tree;
    SignatureBytes signature{};
    std::vector<NoteSignature> cosignatures = {};

    bool operator==(ExportedCheckpoint const&) const = default;
};

/// What stands above the entries.
struct ExportStart {
    LogId log;
    VerifierKey key;    ///< of type ed25519, under the name key_name(log)
    std::string viewer; ///< for whom: one line, at most max_viewer_bytes

    bool operator==(ExportStart const&) const = default;
};

/// An export that was read. Well formed; whether it is true is for `verify_export` to say.
struct ExportFile {
    ExportStart start;
    std::vector<ExportedEntry> entries;
    std::vector<ExportedCheckpoint> checkpoints; ///< by rising size
    Hash digest{};                               ///< of the bytes above the last line, as they are
    Hash stated_digest{};                        ///< as the last line states it
    SignatureBytes signature{};

    bool operator==(ExportFile const&) const = default;
};

/// The checkpoint as the C2SP note it stands for, with the cosignatures.
[[nodiscard]] Note note_of(ExportStart const& start, ExportedCheckpoint const& checkpoint);

/// The text that the log's key signs at the end of an export: "hefboom export v1", the origin and
/// the base64 of the digest, a line each. No checkpoint can have these lines.
[[nodiscard]] std::string export_statement(LogId const& log, Hash const& digest);

/// A text as it stands in one line: backslash as "\\", line end as "\n", the rest unchanged.
[[nodiscard]] std::string escaped(std::string_view text);

/// The text whose escaped form this is; nothing when it is none.
[[nodiscard]] std::optional<std::string> unescaped(std::string_view line);

/// Reads an export strictly: only what `ExportWriter` can have written is accepted. Refusals name
/// the line in the detail "line"; their keys are listed in docs/export-format.md.
[[nodiscard]] Result<ExportFile> parse_export(std::string_view bytes);

} // namespace hefboom::journal
