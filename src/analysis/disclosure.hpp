// SPDX-License-Identifier: EUPL-1.2
// Problem: every published figure is about enough people, and yet two of them, or all of a year,
// subtract to what a single person answered. May one more figure be published?
//
// Formula: each published figure is a row of noughts and ones: who is in it. Unsafe is when some
// combination of the rows is not 0 on one to four people and 0 on everybody else; that is, when the
// rank falls as those columns are deleted; that is, when those rows of a basis of the null space
// depend on each other. People in exactly the same figures go together: five of them never leak.
// The basis is multiplied by random numbers to four dimensions modulo a prime that reaches the
// rank. What depends keeps depending, so that nothing is missed; what is found is confirmed in
// whole numbers.
//
// Source: disclosure by linear combination and its audit: Chin and Ozsoyoglu 1982, IEEE
// Transactions on Software Engineering SE-8(6):574; random projection: Schwartz 1980, JACM 27:701.
//
// Limits: it takes the worst case: whoever attacks knows who answered, and answers do not change
// from wave to wave. It knows only of what was released through it. At most 500 figures.
#pragma once

#include "analysis/release_combination.hpp"
#include "analysis/row_space.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace hefboom::analysis {

/// Fewest people behind whatever can be known.
inline constexpr std::size_t people_fewest = 5;

/// People about whom something can be known, and how. `parts` is empty when the numbers are too
/// large to print; that it can be known is certain.
struct Derivable {
    std::vector<std::size_t> people = {};
    std::vector<Coefficient> parts = {};
};

/// Everything that was ever released, of people who are numbers below `people`.
class DisclosureGate {
public:
    static constexpr std::size_t releases_most = RowSpace::rank_most;

    explicit DisclosureGate(std::size_t people);

    /// Adds a figure about these people, each once, whether or not it may be known.
    void add(std::span<std::size_t const> people);

    /// Whether nothing is known of fewer than five people.
    [[nodiscard]] bool safe() const;
    /// The same, with one more figure. A figure of nobody is safe.
    [[nodiscard]] bool allows(std::span<std::size_t const> people) const;
    /// The smallest sets of people of whom something is known, at most so many; smallest first.
    [[nodiscard]] std::vector<Derivable> derivable(std::size_t most) const;

    [[nodiscard]] std::size_t releases() const { return space_.rows().size(); }

private:
    [[nodiscard]] bool close_to_another(std::span<std::size_t const> people) const;

    RowSpace space_;
    /// Of each person the figures he is in, one bit each.
    std::vector<std::vector<std::uint64_t>> in_;
    mutable std::optional<bool> safe_ = true;
};

} // namespace hefboom::analysis
