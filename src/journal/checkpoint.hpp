// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "journal/entry.hpp"
#include "journal/merkle.hpp"
#include "journal/note.hpp"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

// C2SP tlog-checkpoint, without extension lines.
namespace hefboom::journal {

/// Which log a checkpoint is of. A log that had to be restored from an older copy goes on as a new
/// epoch: entries and leaves keep the log's id, checkpoints get another origin, because a log never
/// signs two histories under one.
struct Origin {
    LogId log;
    std::uint32_t epoch = 1; ///< counts from 1

    auto operator<=>(Origin const&) const = default;
};

/// "hefboom/<32 digits>", and for a later epoch "hefboom/<32 digits>/2". For epoch 1 it is also
/// the name of the log's key, in every epoch.
[[nodiscard]] std::string to_string(Origin const& origin);

/// Reads exactly what `to_string` writes. Refuses `origin.malformed`.
[[nodiscard]] Result<Origin> origin_from(std::string_view text);

/// The name under which a log's key signs: the origin of its first epoch.
[[nodiscard]] std::string key_name(LogId const& log);

/// What the log was at one size.
struct Checkpoint {
    Origin origin;
    Tree tree = {};

    bool operator==(Checkpoint const&) const = default;
};

/// Three lines: origin, size, base64 of the root.
[[nodiscard]] std::string to_text(Checkpoint const& checkpoint);

/// Reads exactly what `to_text` writes. Refuses `checkpoint.malformed` and `origin.malformed`.
[[nodiscard]] Result<Checkpoint> checkpoint_from_text(std::string_view text);

/// The checkpoint as a note signed by the log's key.
[[nodiscard]] Note sign_checkpoint(SigningKey const& key, Checkpoint const& checkpoint);

/// The checkpoint of a note with the log's own signature. Refuses what `checkpoint_from_text`
/// refuses, `checkpoint.unsigned` when the key signed nothing here and `checkpoint.forged` when
/// the signature is not that of the key.
[[nodiscard]] Result<Checkpoint> verified_checkpoint(Note const& note, VerifierKey const& key);

} // namespace hefboom::journal
