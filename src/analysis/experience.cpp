// SPDX-License-Identifier: EUPL-1.2
#include "analysis/experience.hpp"

#include "analysis/canonical_order.hpp"
#include "analysis/period_order.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace hefboom::analysis {

namespace {

constexpr double level = 0.05;

/// Of each location of the cells the first period it is live in.
std::vector<std::optional<std::size_t>> starts_of(ExperienceCells const& cells,
                                                  std::span<LocationStart const> starts) {
    auto written = cells.periods();
    for (auto const& start : starts)
        written.push_back(start.period);
    auto const ranked = periods_in(written).of;
    auto const seen = std::span(ranked).first(cells.periods().size());
    std::vector<std::optional<std::size_t>> found(cells.locations().size());
    for (std::size_t at = 0; at < starts.size(); ++at) {
        auto const location = std::ranges::find(cells.locations(), starts[at].location);
        if (location == cells.locations().end()) continue;
        auto const first =
            std::ranges::count_if(seen, [&](auto rank) { return rank < ranked[seen.size() + at]; });
        found[static_cast<std::size_t>(location - cells.locations().begin())] =
            static_cast<std::size_t>(first);
    }
    return found;
}

/// What is known of one group, in the order of the cells.
class GroupEffects {
public:
    GroupEffects(ExperienceCells const& cells, std::size_t group, GroupRollOut const& held)
        : cells_(cells), group_(group), held_(held) {}

    void add_to(Experience& answer) const {
        auto const effects = of(roll_out_effects(held_.roll_out));
        auto const before = of(differences_before_start(held_.roll_out));
        answer.effects.insert(answer.effects.end(), effects.begin(), effects.end());
        answer.before_start.insert(answer.before_start.end(), before.begin(), before.end());
        add_summaries(effects, answer.summaries);
        add_before_after(answer.before_after);
    }

private:
    [[nodiscard]] bool hidden(std::size_t location, std::size_t period) const {
        auto const& mean = cells_.mean(group_, location, period);
        return mean && mean->hidden;
    }

    /// With the locations of the cells.
    [[nodiscard]] std::vector<ExperienceEffect> of(std::vector<RollOutEffect> found) const {
        std::vector<ExperienceEffect> effects;
        for (auto& effect : found) {
            effect.location = held_.order[effect.location];
            for (auto& control : effect.controls)
                control = held_.order[control];
            auto const base = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(effect.period) -
                                                       effect.event) -
                              1;
            auto behind = effect.controls;
            behind.push_back(effect.location);
            auto const any_hidden = std::ranges::any_of(behind, [&](std::size_t location) {
                return hidden(location, base) || hidden(location, effect.period);
            });
            effects.push_back({.group = group_, .effect = std::move(effect), .hidden = any_hidden});
        }
        std::ranges::sort(effects, {}, [](ExperienceEffect const& one) {
            return std::pair(one.effect.location, one.effect.period);
        });
        return effects;
    }

    void add_summaries(std::vector<ExperienceEffect> const& effects,
                       std::vector<EffectSummary>& summaries) const {
        struct Sum {
            double sum = 0;
            double count = 0;
            bool hidden = false;
        };
        std::map<std::pair<SummaryKind, std::ptrdiff_t>, Sum> sums;
        for (auto const& [group, effect, effect_hidden] : effects)
            for (auto const& key :
                 {std::pair(SummaryKind::simple, std::ptrdiff_t{0}),
                  std::pair(SummaryKind::event, effect.event),
                  std::pair(SummaryKind::location, static_cast<std::ptrdiff_t>(effect.location)),
                  std::pair(SummaryKind::calendar, static_cast<std::ptrdiff_t>(effect.period))}) {
                auto& sum = sums[key];
                sum.sum += effect.effect;
                ++sum.count;
                sum.hidden = sum.hidden || effect_hidden;
            }
        for (auto const& [key, sum] : sums)
            summaries.push_back({.group = group_,
                                 .kind = key.first,
                                 .key = key.second,
                                 .effect = sum.sum / sum.count,
                                 .hidden = sum.hidden});
    }

    void add_before_after(std::vector<BeforeAfter>& all) const {
        std::vector<BeforeAfter> found;
        for (std::size_t at = 0; at < held_.order.size(); ++at) {
            auto const start = held_.roll_out.starts[at];
            if (!start || *start == 0 || *start == held_.roll_out.periods) continue;
            BeforeAfter one{.group = group_, .location = held_.order[at]};
            double before = 0;
            double after = 0;
            for (std::size_t period = 0; period < held_.roll_out.periods; ++period) {
                auto const& mean = cells_.mean(group_, one.location, period);
                if (!mean || mean->hidden) continue;
                (period < *start ? before : after) += mean->mean;
                ++(period < *start ? one.periods_before : one.periods_after);
            }
            if (one.periods_before > 0)
                one.before = before / static_cast<double>(one.periods_before);
            if (one.periods_after > 0) one.after = after / static_cast<double>(one.periods_after);
            found.push_back(one);
        }
        std::ranges::sort(found, {}, &BeforeAfter::location);
        all.insert(all.end(), found.begin(), found.end());
    }

    ExperienceCells const& cells_;
    std::size_t group_;
    GroupRollOut const& held_;
};

std::string number(std::size_t count) {
    return std::to_string(count);
}

void note_cells(ExperienceCells const& cells, Notes& notes) {
    auto const hidden = static_cast<std::size_t>(std::ranges::count_if(
        cells.cells(), [](ExperienceCell const& cell) { return !cell.figures; }));
    if (hidden > 0) notes.push_back({.key = "cells-hidden", .about = {{"count", number(hidden)}}});
    if (cells.of_one_score() > 0)
        notes.push_back(
            {.key = "cells-of-one-score", .about = {{"count", number(cells.of_one_score())}}});
    if (!cells.from_0_to_10() && !cells.cells().empty())
        notes.push_back({.key = "scores-off-the-scale"});
}

/// What the starts leave open, of the roll-out of all together.
void note_starts(ExperienceCells const& cells, std::span<LocationStart const> starts,
                 RollOut const& roll_out, Notes& notes) {
    auto const unknown =
        static_cast<std::size_t>(std::ranges::count_if(starts, [&](LocationStart const& start) {
            return std::ranges::find(cells.locations(), start.location) == cells.locations().end();
        }));
    if (unknown > 0)
        notes.push_back({.key = "starts-without-answers", .about = {{"count", number(unknown)}}});
    auto const at_once = static_cast<std::size_t>(
        std::ranges::count(roll_out.starts, std::optional<std::size_t>(0)));
    if (at_once > 0)
        notes.push_back(
            {.key = "live-from-the-first-period", .about = {{"count", number(at_once)}}});
    for (std::size_t period = 0; period < roll_out.periods; ++period) {
        bool all_live = roll_out.locations > 0;
        for (std::size_t location = 0; location < roll_out.locations; ++location)
            all_live = all_live && roll_out.live(location, period);
        if (!all_live) continue;
        notes.push_back({.key = "all-are-live", .about = {{"period", cells.periods()[period]}}});
        return;
    }
}

void note_tests(ExperienceCells const& cells, Experience& answer) {
    std::string without;
    double smallest = 0;
    for (auto const& [group, test] : answer.tests) {
        if (test) smallest = std::max(smallest, test->smallest_p);
        if (test) continue;
        without += without.empty() ? "" : ", ";
        without += group < cells.groups().size() ? cells.groups()[group] : "ALL";
    }
    if (!without.empty())
        answer.notes.push_back({.key = "no-effect-to-estimate", .about = {{"groups", without}}});
    if (smallest > level)
        answer.notes.push_back({.key = "too-few-locations-for-a-test",
                                .about = {{"orders", std::to_string(std::lround(1 / smallest))}}});
    if (std::ranges::any_of(answer.effects, &ExperienceEffect::hidden))
        answer.notes.push_back({.key = "rests-on-hidden-cells"});
}

} // namespace

GroupRollOut roll_out_of(ExperienceCells const& cells, std::size_t group,
                         std::span<LocationStart const> starts) {
    auto const found = starts_of(cells, starts);
    GroupRollOut held{
        .order = canonical_order(cells.locations()),
        .roll_out = {.locations = cells.locations().size(), .periods = cells.periods().size()}};
    for (auto const location : held.order) {
        held.roll_out.starts.push_back(found[location]);
        for (std::size_t period = 0; period < held.roll_out.periods; ++period) {
            auto const& mean = cells.mean(group, location, period);
            held.roll_out.means.push_back(mean ? std::optional(mean->mean) : std::nullopt);
        }
    }
    return held;
}

Experience experience(ExperienceCells const& cells, std::span<LocationStart const> starts,
                      RollOutTestOptions const& options) {
    Experience answer{.notes = {{.key = "indication-not-proof"}}};
    if (cells.cells().empty()) answer.notes.push_back({.key = "no-answers"});
    note_cells(cells, answer.notes);
    if (starts.empty()) {
        answer.notes.push_back({.key = "no-starts"});
        return answer;
    }
    for (std::size_t group = 0; group <= cells.groups().size(); ++group) {
        auto const held = roll_out_of(cells, group, starts);
        GroupEffects(cells, group, held).add_to(answer);
        answer.tests.push_back({.group = group, .test = test_roll_out(held.roll_out, options)});
        if (group == cells.groups().size()) note_starts(cells, starts, held.roll_out, answer.notes);
    }
    note_tests(cells, answer);
    return answer;
}

} // namespace hefboom::analysis
