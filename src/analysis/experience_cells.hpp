// SPDX-License-Identifier: EUPL-1.2
// Problem: how do people experience the work, per location, group and period, without anybody's
// answer standing there?
//
// Formula: of every cell the mean with Student's t interval, the share of 8 to 10 with Wilson's
// interval and the net promoter score with the adjusted Wald interval (net_promoter.hpp). Of one
// person in one cell the latest answer counts. A cell of fewer people than the minimum is hidden.
//
// Limits: the minimum protects one figure, not the difference of two: what may be published of a
// wave is for the gate to say (disclosure.hpp). Share and score are for scales from 0 to 10 only.
#pragma once

#include "analysis/interval.hpp"
#include "analysis/mean_interval.hpp"
#include "analysis/net_promoter.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hefboom::analysis {

struct ExperienceResponse {
    std::string respondent;
    std::string location;
    std::string group;
    std::string period;
    double score = 0;
    std::size_t moment = 0; ///< of two answers the later counts, of one moment the last
};

struct TopBox {
    double share = 0;
    Interval interval = {};
};

/// What may be shown of a cell.
struct CellFigures {
    std::size_t n = 0;
    Mean mean = {};
    std::optional<TopBox> top_box = {}; ///< nothing off the scale from 0 to 10; as is nps
    std::optional<NetPromoter> nps = {};
};

struct ExperienceCell {
    std::size_t location = 0;
    std::size_t group = 0;
    std::size_t period = 0;
    std::optional<CellFigures> figures = {}; ///< nothing when the cell is hidden
};

/// The mean of a location and period, of one group or of all together. Kept apart from what is
/// shown: the test of a roll-out uses them all.
struct PeriodMean {
    double mean = 0;
    bool hidden = false;
};

/// Locations and groups in the order they were given in, periods in order of time.
class ExperienceCells {
public:
    ExperienceCells(std::span<ExperienceResponse const> responses, std::size_t minimum);

    [[nodiscard]] std::vector<std::string> const& locations() const { return locations_; }
    [[nodiscard]] std::vector<std::string> const& groups() const { return groups_; }
    [[nodiscard]] std::vector<std::string> const& periods() const { return periods_; }
    /// Those with an answer, by location, group and period.
    [[nodiscard]] std::vector<ExperienceCell> const& cells() const { return cells_; }
    /// Of a group, or of everybody when `group` is the number of groups. All together are hidden
    /// also when the groups hidden within them hold fewer people than the minimum: the others could
    /// be subtracted.
    [[nodiscard]] std::optional<PeriodMean> const& mean(std::size_t group, std::size_t location,
                                                        std::size_t period) const {
        return means_[(group * locations_.size() + location) * periods_.size() + period];
    }
    [[nodiscard]] bool from_0_to_10() const { return from_0_to_10_; }
    /// Shown cells in which all gave the same score.
    [[nodiscard]] std::size_t of_one_score() const { return of_one_score_; }

private:
    struct Kept {
        std::string const* respondent = nullptr;
        std::size_t group = 0;
        double score = 0;
        std::size_t moment = 0;
    };

    void add_place(std::size_t location, std::size_t period, std::span<Kept const> kept);
    [[nodiscard]] std::optional<PeriodMean>& mean_at(std::size_t group, std::size_t location,
                                                     std::size_t period) {
        return means_[(group * locations_.size() + location) * periods_.size() + period];
    }

    std::vector<std::string> locations_;
    std::vector<std::string> groups_;
    std::vector<std::string> periods_;
    std::vector<ExperienceCell> cells_;
    std::vector<std::optional<PeriodMean>> means_;
    std::size_t minimum_;
    bool from_0_to_10_ = true;
    std::size_t of_one_score_ = 0;
};

} // namespace hefboom::analysis
