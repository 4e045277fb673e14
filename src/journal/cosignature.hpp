// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "journal/note.hpp"

#include <cstdint>
#include <string_view>

// C2SP tlog-cosignature, Ed25519 (type 0x04).
namespace hefboom::journal {

/// A witness says: at that second, this was the newest checkpoint of the log that I have seen, and
/// it followed from those I saw before. `key` must be of type cosignature.
[[nodiscard]] NoteSignature cosign(SigningKey const& key, std::string_view checkpoint_text,
                                   std::uint64_t unix_seconds);

/// The second at which the witness signed. Refuses `cosignature.missing` when this key did not
/// cosign the note and `cosignature.forged` when a line bears its name and id but is not its own.
[[nodiscard]] Result<std::uint64_t> cosigned_at(Note const& note, VerifierKey const& key);

/// The same for one signature line over a checkpoint's text.
[[nodiscard]] Result<std::uint64_t> cosigned_at(NoteSignature const& signature,
                                                std::string_view checkpoint_text,
                                                VerifierKey const& key);

} // namespace hefboom::journal
