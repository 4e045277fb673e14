// SPDX-License-Identifier: EUPL-1.2
#include "journal/note.hpp"

#include "base/base64.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace hefboom::journal {

namespace {

constexpr std::string_view line_start = "\u2014 ";
constexpr std::size_t id_bytes = 4;

} // namespace

std::string to_line(NoteSignature const& signature) {
    auto const id = signature.key_id;
    Bytes bytes(id_bytes + signature.signature.size());
    for (std::size_t i = 0; i < id_bytes; ++i)
        bytes[i] = static_cast<std::uint8_t>(id >> (8 * (id_bytes - 1 - i)) & 0xffU);
    std::ranges::copy(signature.signature, bytes.begin() + id_bytes);
    return std::string(line_start) + signature.name + " " + to_base64(bytes);
}

Result<NoteSignature> signature_from_line(std::string_view line) {
    auto const malformed = refuse(Refused::invalid, "note.signature_malformed");
    if (!line.starts_with(line_start)) return malformed;
    auto const rest = line.substr(line_start.size());
    auto const space = rest.find(' ');
    if (space == std::string_view::npos || !is_key_name(rest.substr(0, space))) return malformed;
    auto const bytes = from_base64(rest.substr(space + 1));
    if (!bytes || bytes->size() <= id_bytes) return malformed;
    NoteSignature signature{.name = std::string(rest.substr(0, space))};
    for (auto const byte : ByteView(*bytes).first(id_bytes))
        signature.key_id = signature.key_id << 8U | byte;
    signature.signature.assign(bytes->begin() + id_bytes, bytes->end());
    return signature;
}

std::string format(Note const& note) {
    auto text = note.text + "\n";
    for (auto const& signature : note.signatures)
        text += to_line(signature) + "\n";
    return text;
}

Result<Note> parse_note(std::string_view text) {
    if (text.size() > max_note_bytes) return refuse(Refused::invalid, "note.too_long");
    if (!is_clean_utf8(text) || text.find('\t') != std::string_view::npos)
        return refuse(Refused::invalid, "note.not_clean");
    auto const split = text.rfind("\n\n");
    if (split == std::string_view::npos || !text.ends_with('\n') || split + 2 == text.size())
        return refuse(Refused::invalid, "note.no_signatures");
    Note note{.text = std::string(text.substr(0, split + 1))};
    auto rest = text.substr(split + 2);
    while (!rest.empty()) {
        if (note.signatures.size() == max_note_signatures)
            return refuse(Refused::invalid, "note.too_many_signatures");
        auto const end = rest.find('\n');
        note.signatures.push_back(TRY(signature_from_line(rest.substr(0, end))));
        rest.remove_prefix(end + 1);
    }
    return note;
}

NoteSignature sign_text(SigningKey const& key, std::string_view text) {
    auto const signature = key.sign(as_bytes(text));
    return {.name = key.verifier().name,
            .key_id = key.verifier().id(),
            .signature = Bytes(signature.begin(), signature.end())};
}

Signed signed_by(Note const& note, VerifierKey const& key) {
    if (key.type != SignatureType::ed25519) return Signed::unknown;
    auto result = Signed::unknown;
    for (auto const& signature : note.signatures) {
        if (signature.name != key.name || signature.key_id != key.id()) continue;
        if (!is_signed_by(key, as_bytes(note.text), signature.signature)) return Signed::forged;
        result = Signed::good;
    }
    return result;
}

} // namespace hefboom::journal
