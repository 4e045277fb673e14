// SPDX-License-Identifier: EUPL-1.2
#include "journal/checkpoint.hpp"

#include "base/base64.hpp"
#include "journal/decimal.hpp"

#include <algorithm>

namespace hefboom::journal {

namespace {

constexpr std::string_view origin_start = "hefboom/";
constexpr std::size_t log_id_digits = 32;

} // namespace

std::string key_name(LogId const& log) {
    return std::string(origin_start) + hex_of(log.bytes);
}

std::string to_string(Origin const& origin) {
    auto const first = key_name(origin.log);
    return origin.epoch == 1 ? first : first + "/" + std::to_string(origin.epoch);
}

Result<Origin> origin_from(std::string_view text) {
    auto const malformed = refuse(Refused::invalid, "origin.malformed");
    if (!text.starts_with(origin_start)) return malformed;
    auto const rest = text.substr(origin_start.size());
    auto const log = id_from<LogId>(rest.substr(0, std::min(rest.size(), log_id_digits)));
    if (!log) return malformed;
    Origin origin{.log = *log};
    if (rest.size() > log_id_digits) {
        auto const epoch = from_decimal<std::uint32_t>(rest.substr(log_id_digits + 1));
        if (!epoch) return malformed;
        origin.epoch = *epoch;
    }
    if (origin.epoch == 0 || to_string(origin) != text) return malformed;
    return origin;
}

std::string to_text(Checkpoint const& checkpoint) {
    return to_string(checkpoint.origin) + "\n" + std::to_string(checkpoint.tree.size) + "\n" +
           to_base64(checkpoint.tree.root) + "\n";
}

Result<Checkpoint> checkpoint_from_text(std::string_view text) {
    auto const malformed = refuse(Refused::invalid, "checkpoint.malformed");
    auto const first = text.find('\n');
    if (first == std::string_view::npos) return malformed;
    auto const second = text.find('\n', first + 1);
    if (second == std::string_view::npos || !text.ends_with('\n')) return malformed;
    Checkpoint checkpoint{.origin = TRY(origin_from(text.substr(0, first)))};
    auto const size = from_decimal<std::uint64_t>(text.substr(first + 1, second - first - 1));
    auto const root = from_base64(text.substr(second + 1, text.size() - second - 2));
    if (!size || !root || root->size() != sizeof(Hash)) return malformed;
    checkpoint.tree.size = *size;
    std::ranges::copy(*root, checkpoint.tree.root.begin());
    if (to_text(checkpoint) != text) return malformed;
    return checkpoint;
}

Note sign_checkpoint(SigningKey const& key, Checkpoint const& checkpoint) {
    auto text = to_text(checkpoint);
    auto signature = sign_text(key, text);
    return {.text = std::move(text), .signatures = {std::move(signature)}};
}

Result<Checkpoint> verified_checkpoint(Note const& note, VerifierKey const& key) {
    auto const checkpoint = TRY(checkpoint_from_text(note.text));
    switch (signed_by(note, key)) {
    case Signed::good: return checkpoint;
    case Signed::unknown: return refuse(Refused::invalid, "checkpoint.unsigned");
    case Signed::forged: break;
    }
    return refuse(Refused::invalid, "checkpoint.forged");
}

} // namespace hefboom::journal
