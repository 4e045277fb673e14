// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace hefboom::analysis {

/// What somebody said of a statement.
enum class Side : std::int8_t { disagree = -1, pass = 0, agree = 1 };

/// One vote, by places in the lists of people and statements it is given with.
struct CastVote {
    std::size_t person = 0;
    std::size_t statement = 0;
    Side side = Side::pass;
};

/// One vote on a statement.
struct Vote {
    std::uint32_t person = 0;
    Side side = Side::pass;

    bool operator==(Vote const&) const = default;
};

/// Who voted what. People and statements stand in canonical order (their identifiers as bytes), so
/// that nothing computed from a table depends on the order it was read in.
class VoteTable {
public:
    /// `cast` refers to the two lists as given; of several votes of one person on one statement the
    /// last counts. Identifiers are distinct; there are at most 2^32 people.
    VoteTable(std::span<std::string const> people, std::span<std::string const> statements,
              std::span<CastVote const> cast);

    [[nodiscard]] std::span<std::string const> people() const { return people_; }
    [[nodiscard]] std::span<std::string const> statements() const { return statements_; }
    /// The votes on a statement, by person.
    [[nodiscard]] std::span<Vote const> votes(std::size_t statement) const;
    /// On how many statements each person voted, a pass included.
    [[nodiscard]] std::vector<std::size_t> votes_of_people() const;
    /// The same table with only some statements, all people kept. One bool a statement.
    [[nodiscard]] VoteTable with_statements(std::vector<bool> const& kept) const;

private:
    VoteTable() = default;

    std::vector<std::string> people_;
    std::vector<std::string> statements_;
    std::vector<std::size_t> starts_; ///< of each statement in votes_, and the end
    std::vector<Vote> votes_;
};

} // namespace hefboom::analysis
