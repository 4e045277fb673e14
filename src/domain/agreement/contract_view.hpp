// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/scene.hpp"
#include "domain/table/mention.hpp"

#include <boost/describe/class.hpp>
#include <optional>
#include <vector>

namespace hefboom::domain {

struct FeeView {
    LocationMention location;
    std::int64_t cents_per_year = 0;
};
BOOST_DESCRIBE_STRUCT(FeeView, (), (location, cents_per_year))

/// A literal passage with both readings side by side.
struct ExcerptView {
    ExcerptId id;
    TextRef article;
    TextRef literal;
    TextRef client_reading;
    TextRef contractor_reading;
    bool may_write = false; ///< the viewer writes his own party's reading
};
BOOST_DESCRIBE_STRUCT(ExcerptView, (),
                      (id, article, literal, client_reading, contractor_reading, may_write))

/// The contract with its money, in euro cents, and the calendar counted back from the notice date.
struct ContractView {
    TextRef number;
    std::optional<LocalDate> starts, ends, option_ends, notice_by;
    std::optional<LocalDate> dossier_frozen_by; ///< four weeks before notice
    std::optional<LocalDate> last_wave_by;      ///< eight weeks before notice
    std::optional<std::int32_t> days_to_notice; ///< below 0: past
    std::vector<FeeView> fees;
    std::int64_t fee_cents_per_year = 0; ///< the sum over the locations
    std::int64_t extra_work_budget_cents = 0;
    std::int32_t malus_permille_of_quarter = 0;
    std::int64_t malus_cents_per_quarter_most = 0; ///< permille of a quarter of the fixed fee
    std::vector<ExcerptView> excerpts;
    bool may_set = false;
};
BOOST_DESCRIBE_STRUCT(ContractView, (),
                      (number, starts, ends, option_ends, notice_by, dossier_frozen_by,
                       last_wave_by, days_to_notice, fees, fee_cents_per_year,
                       extra_work_budget_cents, malus_permille_of_quarter,
                       malus_cents_per_quarter_most, excerpts, may_set))

/// The sum of the fixed fees of all locations, in cents a year.
[[nodiscard]] std::int64_t fixed_fee_cents(Engagement const& state);

/// The most that can be withheld in a quarter: `malus_permille_of_quarter` of a quarter of the
/// fixed fee, rounded down to a whole cent.
[[nodiscard]] std::int64_t malus_ceiling_cents(Engagement const& state);

[[nodiscard]] ContractView contract_view(Engagement const& state, Actor const& viewer,
                                         LocalDate today);

} // namespace hefboom::domain
