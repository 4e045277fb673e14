// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.hpp"
#include "journal/signing_key.hpp"
#include "journal/verifier_key.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// C2SP signed-note: a text, an empty line, signature lines of key name and base64 of id, signature.
namespace hefboom::journal {

/// Longest note and most signatures that are read.
constexpr std::size_t max_note_bytes = std::size_t{64} * 1024;
constexpr std::size_t max_note_signatures = 16;

/// One signature line of a note.
struct NoteSignature {
    std::string name;
    std::uint32_t key_id = 0;
    Bytes signature = {};

    bool operator==(NoteSignature const&) const = default;
};

/// A text, which ends with a line end, and its signatures. Says nothing about their truth.
struct Note {
    std::string text;
    std::vector<NoteSignature> signatures = {};

    bool operator==(Note const&) const = default;
};

/// What `format` gives for `signature`, without the line end.
[[nodiscard]] std::string to_line(NoteSignature const& signature);

/// One signature line without its line end. Refuses `note.signature_malformed`.
[[nodiscard]] Result<NoteSignature> signature_from_line(std::string_view line);

/// The note as text.
[[nodiscard]] std::string format(Note const& note);

/// Reads exactly what `format` writes. Refuses `note.too_long`, `note.not_clean` (control
/// characters or ill-formed UTF-8), `note.no_signatures`, `note.too_many_signatures`,
/// `note.signature_malformed`.
[[nodiscard]] Result<Note> parse_note(std::string_view text);

/// The plain Ed25519 signature (type 0x01) over a text that ends with a line end.
[[nodiscard]] NoteSignature sign_text(SigningKey const& key, std::string_view text);

/// What the signatures of a note say about one key.
enum class Signed {
    good,    ///< signed by it
    unknown, ///< it signed nothing here
    forged,  ///< a line bears its name and id, but the signature is not its own
};

/// Looks for the plain Ed25519 signature of `key`. A key of another type is unknown.
[[nodiscard]] Signed signed_by(Note const& note, VerifierKey const& key);

} // namespace hefboom::journal
