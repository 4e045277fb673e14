// SPDX-License-Identifier: EUPL-1.2
#include "domain/cases/typicality_box.hpp"

#include <algorithm>
#include <cassert>

namespace hefboom::domain {

namespace {

constexpr std::size_t rating_cells = 3;

std::uint8_t number_of(Party party) {
    return static_cast<std::uint8_t>(party);
}

} // namespace

Digest rating_token(Party party) {
    Digest token{};
    token.back() = static_cast<std::uint8_t>(number_of(party) + 1);
    return token;
}

BoxRow rating_row(Party party, Typicality const& rating, std::uint64_t sequence) {
    return BoxRow{.party = number_of(party),
                  .sequence = sequence,
                  .cells = {static_cast<std::uint8_t>(rating.frequency),
                            static_cast<std::uint8_t>(rating.locations),
                            static_cast<std::uint8_t>(rating.recognisability)}};
}

std::optional<Typicality> rating_in(Box const& box, Party party) {
    auto const found = box.find(rating_token(party));
    if (found == box.end()) return std::nullopt;
    auto const& cells = found->second.cells;
    assert(cells.size() == rating_cells);
    return Typicality{static_cast<Frequency>(cells[0]), cells[1], cells[2]};
}

std::uint64_t next_sequence(Box const& box, Digest const& token) {
    auto const found = box.find(token);
    return found == box.end() ? 1 : found->second.sequence + 1;
}

Digest reader_token(LinkId link) {
    Digest token{};
    std::ranges::copy(link.bytes, token.begin());
    return token;
}

BoxRow reader_row(Party party, std::int32_t recognisability) {
    return BoxRow{.party = number_of(party),
                  .sequence = 1,
                  .cells = {static_cast<std::uint8_t>(recognisability)}};
}

std::optional<std::int32_t> reader_rating_in(Box const& box, Digest const& token) {
    auto const found = box.find(token);
    if (found == box.end()) return std::nullopt;
    return found->second.cells.front();
}

std::vector<std::int32_t> reader_ratings_of(Box const& box, Party party) {
    std::vector<std::int32_t> ratings;
    for (auto const& [token, row] : box)
        if (row.party == number_of(party)) ratings.push_back(row.cells.front());
    std::ranges::sort(ratings);
    return ratings;
}

} // namespace hefboom::domain
