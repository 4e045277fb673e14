// SPDX-License-Identifier: EUPL-1.2
#include "analysis/experience_cells.hpp"

#include "analysis/period_order.hpp"
#include "analysis/proportion.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

namespace hefboom::analysis {

namespace {

constexpr double lowest_score = 0;
constexpr double highest_score = 10;
constexpr double top_from = 8;
constexpr double promoter_from = 9;
constexpr double detractor_to = 6;

/// Every name once, in the order they come in.
class Names {
public:
    std::size_t place_of(std::string const& name, std::vector<std::string>& names) {
        auto const [found, fresh] = places_.try_emplace(name, names.size());
        if (fresh) names.push_back(name);
        return found->second;
    }

private:
    std::unordered_map<std::string, std::size_t> places_;
};

CellFigures figures_of(std::span<double const> scores, bool from_0_to_10) {
    CellFigures figures{.n = scores.size(), .mean = mean_with_interval(scores)};
    if (!from_0_to_10) return figures;
    auto const count = [&](auto const& is) { return std::ranges::count_if(scores, is); };
    auto const top = count([](double score) { return score >= top_from; });
    auto const n = static_cast<std::int64_t>(scores.size());
    figures.top_box = {.share = static_cast<double>(top) / static_cast<double>(n),
                       .interval = wilson(top, n)};
    auto const promoters = count([](double score) { return score >= promoter_from; });
    auto const detractors = count([](double score) { return score <= detractor_to; });
    figures.nps = net_promoter(static_cast<std::size_t>(promoters),
                               static_cast<std::size_t>(detractors), scores.size());
    return figures;
}

} // namespace

ExperienceCells::ExperienceCells(std::span<ExperienceResponse const> responses, std::size_t minimum)
    : minimum_(minimum) {
    std::vector<std::string> written;
    for (auto const& response : responses)
        written.push_back(response.period);
    auto const periods = periods_in(written);
    periods_ = periods.names;

    Names locations;
    Names groups;
    // People in the order of their identifiers: sums do not depend on the order of the file.
    using Place = std::pair<std::size_t, std::size_t>;
    std::map<Place, std::map<std::pair<std::string, std::string>, Kept>> places;
    for (std::size_t at = 0; at < responses.size(); ++at) {
        auto const& response = responses[at];
        from_0_to_10_ =
            from_0_to_10_ && response.score >= lowest_score && response.score <= highest_score;
        auto const location = locations.place_of(response.location, locations_);
        auto const group = groups.place_of(response.group, groups_);
        auto& kept = places[{location, periods.of[at]}][{response.respondent, response.group}];
        if (kept.respondent == nullptr || response.moment >= kept.moment)
            kept = {.respondent = &response.respondent,
                    .group = group,
                    .score = response.score,
                    .moment = response.moment};
    }
    means_.resize((groups_.size() + 1) * locations_.size() * periods_.size());
    for (auto const& [place, answers] : places) {
        std::vector<Kept> kept;
        for (auto const& [person, answer] : answers)
            kept.push_back(answer);
        add_place(place.first, place.second, kept);
    }
    std::ranges::sort(cells_, {}, [](ExperienceCell const& cell) {
        return std::tuple(cell.location, cell.group, cell.period);
    });
}

void ExperienceCells::add_place(std::size_t location, std::size_t period,
                                std::span<Kept const> kept) {
    std::set<std::string> hidden;
    std::set<std::string> everybody;
    std::vector<double> all;
    for (std::size_t group = 0; group < groups_.size(); ++group) {
        std::vector<double> scores;
        for (auto const& answer : kept)
            if (answer.group == group) scores.push_back(answer.score);
        if (scores.empty()) continue;
        auto figures = figures_of(scores, from_0_to_10_);
        auto const shown = figures.n >= minimum_;
        mean_at(group, location, period) = {.mean = figures.mean.mean, .hidden = !shown};
        if (shown && figures.mean.sd == 0) ++of_one_score_;
        auto& cell = cells_.emplace_back(
            ExperienceCell{.location = location, .group = group, .period = period});
        if (shown) {
            cell.figures = figures;
            continue;
        }
        for (auto const& answer : kept)
            if (answer.group == group) hidden.insert(*answer.respondent);
    }
    for (auto const& answer : kept) {
        everybody.insert(*answer.respondent);
        all.push_back(answer.score);
    }
    mean_at(groups_.size(), location, period) = {
        .mean = mean_with_interval(all).mean,
        .hidden = everybody.size() < minimum_ || (!hidden.empty() && hidden.size() < minimum_)};
}

} // namespace hefboom::analysis
