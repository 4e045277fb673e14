// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "journal/export_file.hpp"

#include <cstdint>
#include <string>

namespace hefboom::journal {

/// Writes the export for one viewer, entry by entry and checkpoint by checkpoint, in the order of
/// the log. It checks form and order, never truth: what the viewer may see is for the caller.
class ExportWriter {
public:
    /// Refuses `export.start_malformed` for a key of another type or name than the log's, and for
    /// an empty or overlong viewer or one with line ends.
    [[nodiscard]] static Result<ExportWriter> create(ExportStart const& start);

    /// Adds the next entry. Refuses, and then writes nothing of it, a body without header, texts or
    /// erasures without body (`export.body_out_of_place`, `export.text_out_of_place`), and what is
    /// too long or not clean text (`export.header_malformed`, `export.body_malformed`,
    /// `export.text_malformed`).
    [[nodiscard]] Result<void> add(ExportedEntry const& entry);

    /// Adds the checkpoint over all entries added so far. Refuses `export.checkpoint_out_of_order`
    /// when its size is another or not larger than that of the one before, and
    /// `export.cosignature_malformed` for a cosignature that cannot stand in a line.
    [[nodiscard]] Result<void> add(ExportedCheckpoint const& checkpoint);

    /// The whole file, sealed by the log's key. The writer is empty afterwards.
    [[nodiscard]] std::string finish(SigningKey const& key);

private:
    explicit ExportWriter(ExportStart const& start) : log_(start.log) {}

    LogId log_;
    std::string lines_;
    std::uint64_t entries_ = 0;
    std::uint64_t checkpoints_ = 0;
    std::uint64_t last_size_ = 0;
    std::uint32_t last_epoch_ = 1;
};

/// An exported checkpoint from the note it was kept as. Refuses what `verified_checkpoint` refuses.
[[nodiscard]] Result<ExportedCheckpoint> exported(Note const& note, VerifierKey const& key);

} // namespace hefboom::journal
