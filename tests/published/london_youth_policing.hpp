// SPDX-License-Identifier: EUPL-1.2
// The votes of the open conversation london.youth.policing (26 people, 36 statements), of each
// person on each statement the last: compdemocracy/openData.
//
// "Data was gathered using the Polis software (compdemocracy.org/polis) and is sub-licensed under
// CC BY 4.0 with Attribution to The Computational Democracy Project."
// https://creativecommons.org/licenses/by/4.0/ Changed: put in a table; texts and times left out.
#pragma once

#include "analysis/vote_table.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace hefboom::analysis::london {

inline constexpr std::array<std::string_view, 36> statements{
    "1",  "4",  "5",  "6",  "7",  "8",  "9",  "10", "11", "12", "13", "14",
    "15", "16", "17", "18", "19", "20", "21", "22", "23", "24", "25", "26",
    "27", "28", "29", "30", "31", "32", "33", "34", "35", "36", "37", "38",
};

struct Person {
    std::string_view id;
    std::string_view votes; ///< a statement each: + agrees, - disagrees, 0 passes, . did not vote
};

inline constexpr std::array<Person, 26> people{{
    {"1", "-+-+---+-+--........................"},  {"2", "-+-+-----+-0+++++++++0++++++++......"},
    {"3", "-++--+--+--++++++++++++............."},  {"4", "-+-+-+-+---+++++0++++---++00+0......"},
    {"5", "+--+-++----++0++0+0++0++++0+0+......"},  {"6", "-+-+-+-+---+........................"},
    {"7", "+-+--++----++++0+++++0+............."},  {"8", "-+-+-+--+--++++++++++-+++-00++......"},
    {"9", "+-+--+-+---+0++0+++++--++000++......"},  {"10", "-++--+-+---++-+--00-0-0............."},
    {"11", "+--+-+-+-+-++++++++++++0++++++++++++"}, {"12", "-++---00-+++-+++-+++++0++...-......."},
    {"13", ".............+......................"}, {"14", "----+-++-++++++++-+-+++++-++++.+...."},
    {"15", "+-+--+-+-----++--+-++-+++-++++......"}, {"16", "-+-+-+-+-+-++-++++--+-+++-++++-+-+++"},
    {"17", "000000000000+++++++++..............."}, {"18", "-+-+-+-+---+++0+0++++..............."},
    {"19", "+-+--+-+---+++++++0-++++++++++++00+0"}, {"20", "+-+---+----++++++++--++............."},
    {"21", "+--+-+---+-++++++++++++++.+........."}, {"22", "-+-+-------++++++++++-+............."},
    {"23", "+--++--0++0++++++++++-++++0+++++++++"}, {"24", ".....0...........+.................."},
    {"25", "-+-+-+-+-+--+++++++++-++++++++.+.+.."}, {"26", "..+-0.-..+-.+..+.+..+0.+..0+.+......"},
}};

inline std::vector<CastVote> cast() {
    std::vector<CastVote> votes;
    for (std::size_t person = 0; person < people.size(); ++person)
        for (std::size_t statement = 0; statement < statements.size(); ++statement) {
            auto const mark = people[person].votes[statement];
            if (mark == '.') continue;
            votes.push_back({.person = person,
                             .statement = statement,
                             .side = mark == '+'   ? Side::agree
                                     : mark == '-' ? Side::disagree
                                                   : Side::pass});
        }
    return votes;
}

inline VoteTable table() {
    std::vector<std::string> who;
    for (auto const& person : people)
        who.emplace_back(person.id);
    std::vector<std::string> const what(statements.begin(), statements.end());
    return {who, what, cast()};
}

} // namespace hefboom::analysis::london
