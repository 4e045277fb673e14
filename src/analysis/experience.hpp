// SPDX-License-Identifier: EUPL-1.2
// Problem: a change goes live location by location while people say, period after period, how they
// experience the work. What may be shown, and what changed where it went live?
//
// Formula: cells (experience_cells.hpp); each location with itself before and after; each location
// against those not yet live (roll_out.hpp) with a permutation test (roll_out_test.hpp), per group
// and for all together. Summaries are plain means of the effects: of all, by periods since the
// start, by location, by calendar period.
//
// Source: those named there.
//
// Limits: an indication, never a proof: the order of the starts is seldom drawn by lot. The test
// and the summaries rest on all cells, also on those too small to show.
#pragma once

#include "analysis/experience_cells.hpp"
#include "analysis/note.hpp"
#include "analysis/roll_out.hpp"
#include "analysis/roll_out_test.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hefboom::analysis {

/// From which period on a location is live. A location without one never is.
struct LocationStart {
    std::string location;
    std::string period;
};

/// One effect of a group; `group` equal to the number of groups is all together.
struct ExperienceEffect {
    std::size_t group = 0;
    RollOutEffect effect = {};
    bool hidden = false; ///< it rests on a hidden cell
};

enum class SummaryKind { simple, event, location, calendar };

struct EffectSummary {
    std::size_t group = 0;
    SummaryKind kind = SummaryKind::simple;
    std::ptrdiff_t key = 0; ///< periods since the start, or which location or period
    double effect = 0;
    bool hidden = false; ///< it rests on a hidden cell
};

/// The cells of a location and group that may be shown, before its start and from then on.
struct BeforeAfter {
    std::size_t group = 0;
    std::size_t location = 0;
    std::size_t periods_before = 0;
    std::size_t periods_after = 0;
    std::optional<double> before = {};
    std::optional<double> after = {};
};

struct GroupTest {
    std::size_t group = 0;
    std::optional<RollOutTest> test = {}; ///< nothing without any effect
};

struct Experience {
    std::vector<BeforeAfter> before_after = {};
    std::vector<ExperienceEffect> effects = {};
    std::vector<ExperienceEffect> before_start = {};
    std::vector<EffectSummary> summaries = {};
    std::vector<GroupTest> tests = {}; ///< one a group, then one for all together
    Notes notes = {};
};

/// The roll-out of a group: locations in the order of their identifiers, as `order` says.
struct GroupRollOut {
    std::vector<std::size_t> order = {}; ///< which location of the cells each one is
    RollOut roll_out = {};
};

/// A location may start once; starts of locations without answers are left out.
[[nodiscard]] GroupRollOut roll_out_of(ExperienceCells const& cells, std::size_t group,
                                       std::span<LocationStart const> starts);

/// `starts` may be empty: then there are cells only.
[[nodiscard]] Experience experience(ExperienceCells const& cells,
                                    std::span<LocationStart const> starts,
                                    RollOutTestOptions const& options);

} // namespace hefboom::analysis
