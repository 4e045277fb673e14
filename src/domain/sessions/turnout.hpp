// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>

namespace hefboom::domain {

/// How many of one party (or of one undivided group) may vote and did: never who.
struct Turnout {
    std::int32_t seats = 0;
    std::int32_t joined = 0; ///< phones that claimed a seat
    std::int32_t phones = 0; ///< ballots given on a phone
    std::int32_t paper = 0;  ///< ballots on paper, or the most marks of totals counted by hand

    [[nodiscard]] std::int32_t ballots() const { return phones + paper; }
    [[nodiscard]] std::int32_t missing() const { return ballots() < seats ? seats - ballots() : 0; }

    bool operator==(Turnout const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Turnout, (), (seats, joined, phones, paper))

/// Of a whole round. Without a party on the ballot only `group` counts.
struct RoundTurnout {
    Turnout client;
    Turnout contractor;
    Turnout group;

    [[nodiscard]] std::int32_t missing() const {
        return client.missing() + contractor.missing() + group.missing();
    }
    [[nodiscard]] bool more_ballots_than_seats() const {
        return client.ballots() > client.seats || contractor.ballots() > contractor.seats ||
               group.ballots() > group.seats;
    }
    [[nodiscard]] bool on_paper_only() const {
        return client.phones + contractor.phones + group.phones == 0 &&
               client.paper + contractor.paper + group.paper > 0;
    }

    bool operator==(RoundTurnout const&) const = default;
};
BOOST_DESCRIBE_STRUCT(RoundTurnout, (), (client, contractor, group))

} // namespace hefboom::domain
