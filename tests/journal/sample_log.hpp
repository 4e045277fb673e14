// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/base64.hpp"
#include "base/hex.hpp"
#include "journal/export_writer.hpp"
#include "journal/frontier.hpp"
#include "journal/verify_export.hpp"

#include <cstdint>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hefboom::journal::sample {

inline LogId const log_id{{0x5a, 0x17}};

inline SigningKey server_key() {
    return SigningKey::from_seed(key_name(log_id), SignatureType::ed25519, {1}).value();
}

/// A sample that is refused is a fault of the test itself.
inline void must(Result<void> const& result) {
    if (!result) throw std::logic_error(result.error().key);
}

enum class Shown { nothing, header, body };

/// An entry of the log as the server has it, and how much of it the viewer sees.
struct Line {
    Entry entry;
    Shown shown = Shown::nothing;
    std::vector<OpenedText> texts = {};
    std::vector<Commitment> erased = {};
};

using Random = std::mt19937_64;

template <std::size_t size>
std::array<std::uint8_t, size> bytes(Random& random) {
    std::array<std::uint8_t, size> result{};
    for (auto& byte : result)
        byte = static_cast<std::uint8_t>(random());
    return result;
}

inline Line line(Random& random, std::uint64_t index) {
    Line result;
    result.shown = static_cast<Shown>(random() % 3);
    ObjectId const object{bytes<16>(random)};
    result.entry.header = to_json({.type = "case.worded",
                                   .object = object,
                                   .version = 1,
                                   .actor = {bytes<16>(random)},
                                   .at = {1'742'290'200'000 + static_cast<std::int64_t>(index)}});
    result.entry.header_salt = {bytes<32>(random)};
    result.entry.body_salt = {bytes<32>(random)};
    OpenedText const text{{bytes<16>(random)},
                          {bytes<32>(random)},
                          "De monteur zei:\n\"dit lukt zo niet\" \u2013 regel " +
                              std::to_string(index)};
    auto const commitment = commit(Committed::text, text.salt, as_bytes(text.text));
    result.entry.body = R"({"section":"facts","text":{"item":")" + hex_of(text.item.bytes) +
                        R"(","commitment":")" + to_hex(commitment) + R"("},"revision":)" +
                        std::to_string(index) + "}";
    if (result.shown != Shown::body) return result;
    auto const fate = random() % 3;
    if (fate == 0) result.texts = {text};
    if (fate == 1) result.erased = {commitment};
    return result;
}

inline std::vector<Line> lines(std::uint64_t count, std::uint64_t seed) {
    Random random(seed);
    std::vector<Line> result;
    for (std::uint64_t i = 0; i < count; ++i)
        result.push_back(line(random, i));
    return result;
}

inline ExportedEntry exported(Line const& from) {
    ExportedEntry entry{.commitments = commitments_of(from.entry)};
    if (from.shown != Shown::nothing)
        entry.header = Opened{from.entry.header_salt, from.entry.header};
    if (from.shown != Shown::body) return entry;
    entry.body = Opened{from.entry.body_salt, from.entry.body};
    entry.texts = from.texts;
    entry.erased = from.erased;
    return entry;
}

inline Note checkpoint_over(std::vector<Line> const& lines, std::size_t size) {
    Frontier frontier;
    for (std::size_t i = 0; i < size; ++i)
        frontier.append(leaf_hash(log_id, lines[i].entry));
    return sign_checkpoint(server_key(), {{log_id, 1}, frontier.tree()});
}

/// The export of these lines as the server makes it, with everything signed by the server's key,
/// and a checkpoint after every `interval` entries and after the last.
inline std::string export_of(std::vector<Line> const& lines, std::size_t interval) {
    auto const key = server_key();
    auto writer =
        ExportWriter::create({log_id, key.verifier(), "contractmanager opdrachtgever"}).value();
    Frontier frontier;
    for (auto const& from : lines) {
        auto const entry = exported(from);
        must(writer.add(entry));
        frontier.append(leaf_hash(log_id, entry.commitments));
        if (frontier.size() % interval != 0 && frontier.size() != lines.size()) continue;
        auto const note = sign_checkpoint(key, {{log_id, 1}, frontier.tree()});
        must(writer.add(journal::exported(note, key.verifier()).value()));
    }
    return writer.finish(key);
}

/// The same lines above the seal, sealed anew: what somebody with the server's key can do.
inline std::string sealed_again(std::string_view bytes) {
    auto const above = std::string(bytes.substr(0, bytes.rfind("seal ")));
    auto const digest = sha256(as_bytes(above));
    auto const signature = server_key().sign(as_bytes(export_statement(log_id, digest)));
    return above + "seal " + to_hex(digest) + " " + to_base64(signature) + "\n";
}

} // namespace hefboom::journal::sample
