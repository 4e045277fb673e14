// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/sessions/session_world.hpp"

// The votes of the worked example: RSW 6/6, ZWO and APD together 8/8, EHV 7/7, ALM 6/6.

namespace hefboom::domain {

inline std::vector<Votes> const votes_on_a{
    {"A1", 5, 5, 2, 6, 4, 4, true},  {"A2", 2, 4, 5, 1, 5, 5, false},
    {"A3", 3, 4, 4, 3, 1, 1, false}, {"A4", 1, 3, 4, 2, 1, 2, false},
    {"A5", 4, 1, 4, 6, 1, 1, false}, {"A6", 1, 1, 5, 4, 0, 0, true},
    {"A7", 3, 5, 3, 4, 3, 4, false}, {"A8", 6, 6, 2, 2, 6, 6, true},
    {"A9", 5, 5, 4, 3, 6, 6, false}, {"A10", 6, 3, 4, 6, 5, 5, false}};

/// The fewest statements that a session takes.
inline std::vector<Votes> const four_of_a(votes_on_a.begin(), votes_on_a.begin() + 4);

inline std::vector<Votes> const votes_on_b{
    {"B1", 4, 6, 7, 2, 3, 3, false}, {"B2", 8, 5, 2, 8, 8, 8, false},
    {"B3", 5, 7, 6, 3, 4, 5, false}, {"B4", 4, 6, 7, 2, 5, 4, false},
    {"B5", 1, 3, 6, 1, 0, 0, false}, {"B6", 4, 6, 6, 4, 4, 5, false},
    {"B7", 8, 8, 3, 3, 8, 8, true},  {"B8", 5, 7, 6, 4, 3, 4, false},
    {"B9", 6, 5, 2, 7, 8, 7, false}};

inline std::vector<Votes> const votes_on_c{
    {"C1", 6, 3, 2, 7, 5, 5, false}, {"C2", 5, 1, 4, 6, 1, 1, false},
    {"C3", 6, 7, 6, 6, 5, 5, false}, {"C4", 7, 5, 3, 6, 7, 6, false},
    {"C5", 3, 7, 7, 1, 7, 7, false}, {"C6", 4, 4, 5, 3, 4, 5, false},
    {"C7", 7, 6, 3, 2, 7, 7, true},  {"C8", 2, 3, 6, 4, 0, 0, false},
    {"C9", 1, 3, 5, 2, 0, 1, false}, {"C10", 6, 6, 4, 5, 7, 7, false}};

inline std::vector<Votes> const votes_on_d{
    {"D1", 3, 5, 5, 2, 1, 1, false}, {"D2", 3, 3, 3, 5, 1, 1, false},
    {"D3", 4, 6, 6, 2, 4, 5, false}, {"D4", 3, 2, 2, 5, 6, 5, false},
    {"D5", 5, 6, 2, 2, 6, 6, true},  {"D6", 0, 2, 5, 1, 0, 0, false},
    {"D7", 5, 3, 2, 6, 6, 6, false}, {"D8", 4, 4, 3, 2, 4, 4, false},
    {"D9", 5, 5, 3, 3, 6, 6, false}};

/// As one of two meetings of half the size would have it: the halves add up to the table.
[[nodiscard]] inline std::vector<Votes> half_of(std::vector<Votes> votes, bool second) {
    auto const part = [&](std::int32_t& number) {
        number = second ? number / 2 : number - number / 2;
    };
    for (auto& row : votes)
        for (auto* number : {&row.client, &row.contractor, &row.client_predicts,
                             &row.contractor_predicts, &row.client_again, &row.contractor_again})
            part(*number);
    return votes;
}

} // namespace hefboom::domain
