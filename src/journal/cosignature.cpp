// SPDX-License-Identifier: EUPL-1.2
#include "journal/cosignature.hpp"

#include <cassert>
#include <limits>
#include <string>

namespace hefboom::journal {

namespace {

constexpr std::size_t time_bytes = 8;
constexpr std::uint64_t latest_second = std::numeric_limits<std::int64_t>::max();

std::string message_of(std::string_view checkpoint_text, std::uint64_t unix_seconds) {
    return "cosignature/v1\ntime " + std::to_string(unix_seconds) + "\n" +
           std::string(checkpoint_text);
}

} // namespace

NoteSignature cosign(SigningKey const& key, std::string_view checkpoint_text,
                     std::uint64_t unix_seconds) {
    assert(key.verifier().type == SignatureType::cosignature && unix_seconds <= latest_second);
    NoteSignature result{.name = key.verifier().name, .key_id = key.verifier().id()};
    for (std::size_t i = 0; i < time_bytes; ++i)
        result.signature.push_back(
            static_cast<std::uint8_t>(unix_seconds >> (8 * (time_bytes - 1 - i)) & 0xffU));
    auto const signature = key.sign(as_bytes(message_of(checkpoint_text, unix_seconds)));
    result.signature.insert(result.signature.end(), signature.begin(), signature.end());
    return result;
}

Result<std::uint64_t> cosigned_at(NoteSignature const& signature, std::string_view checkpoint_text,
                                  VerifierKey const& key) {
    if (key.type != SignatureType::cosignature || signature.name != key.name ||
        signature.key_id != key.id())
        return refuse(Refused::invalid, "cosignature.missing");
    auto const forged = refuse(Refused::invalid, "cosignature.forged");
    ByteView const bytes = signature.signature;
    if (bytes.size() < time_bytes) return forged;
    std::uint64_t unix_seconds = 0;
    for (auto const byte : bytes.first(time_bytes))
        unix_seconds = unix_seconds << 8U | byte;
    if (unix_seconds > latest_second) return forged;
    auto const message = message_of(checkpoint_text, unix_seconds);
    if (!is_signed_by(key, as_bytes(message), bytes.subspan(time_bytes))) return forged;
    return unix_seconds;
}

Result<std::uint64_t> cosigned_at(Note const& note, VerifierKey const& key) {
    Result<std::uint64_t> newest = refuse(Refused::invalid, "cosignature.missing");
    for (auto const& signature : note.signatures) {
        auto const at = cosigned_at(signature, note.text, key);
        if (!at && at.error().key == "cosignature.missing") continue;
        if (!at) return at;
        if (!newest || *at > *newest) newest = at;
    }
    return newest;
}

} // namespace hefboom::journal
