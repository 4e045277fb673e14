// SPDX-License-Identifier: EUPL-1.2
#include "domain/sessions/ballot.hpp"

#include <algorithm>
#include <cassert>

namespace hefboom::domain {

namespace {

constexpr std::uint8_t vote_values = 5;
constexpr std::uint8_t prediction_values = 3;

} // namespace

std::uint8_t mark_of(Vote vote, Prediction prediction) {
    auto const mark =
        1U + static_cast<unsigned>(vote) + vote_values * static_cast<unsigned>(prediction);
    return static_cast<std::uint8_t>(mark);
}

Vote vote_of(std::uint8_t mark) {
    assert(mark > 0 && mark <= vote_values * prediction_values);
    return static_cast<Vote>((mark - 1) % vote_values);
}

Prediction prediction_of(std::uint8_t mark) {
    assert(mark > 0 && mark <= vote_values * prediction_values);
    return static_cast<Prediction>((mark - 1) / vote_values);
}

Result<Bytes> pack(std::span<BallotCell const> cells, std::span<StatementId const> order) {
    Bytes packed(order.size(), no_mark);
    for (auto const& cell : cells) {
        auto const place = std::ranges::find(order, cell.statement);
        if (place == order.end()) return refuse(Refused::invalid, "ballot.unknown_statement");
        auto& mark = packed[static_cast<std::size_t>(place - order.begin())];
        if (mark != no_mark) return refuse(Refused::invalid, "ballot.repeated_statement");
        mark = mark_of(cell.vote, cell.prediction);
    }
    return packed;
}

std::vector<BallotCell> unpack(Bytes const& bytes, std::span<StatementId const> order) {
    assert(bytes.size() == order.size());
    std::vector<BallotCell> cells;
    for (std::size_t i = 0; i < order.size(); ++i)
        if (bytes[i] != no_mark)
            cells.push_back({order[i], vote_of(bytes[i]), prediction_of(bytes[i])});
    return cells;
}

bool has_a_mark(Bytes const& packed) {
    return std::ranges::any_of(packed, [](std::uint8_t mark) { return mark != no_mark; });
}

} // namespace hefboom::domain
