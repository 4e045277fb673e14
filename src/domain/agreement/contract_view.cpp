// SPDX-License-Identifier: EUPL-1.2
#include "domain/agreement/contract_view.hpp"

#include "domain/rights.hpp"

namespace hefboom::domain {

namespace {

constexpr std::int32_t days_from_freeze_to_notice = 4 * 7;
constexpr std::int32_t days_from_last_wave_to_notice = 8 * 7;
constexpr std::int64_t quarters_in_year = 4;

ExcerptView excerpt_view(Excerpt const& excerpt, Actor const& viewer) {
    return {.id = excerpt.id,
            .article = excerpt.article,
            .literal = excerpt.literal,
            .client_reading = excerpt.client_reading,
            .contractor_reading = excerpt.contractor_reading,
            .may_write = may_do(viewer, WriteReading::name).has_value()};
}

} // namespace

std::int64_t fixed_fee_cents(Engagement const& state) {
    std::int64_t sum = 0;
    for (auto const& [id, location] : state.locations)
        sum += location.fee_cents_per_year;
    return sum;
}

std::int64_t malus_ceiling_cents(Engagement const& state) {
    return fixed_fee_cents(state) * state.contract.malus_permille_of_quarter /
           (quarters_in_year * limits::permille_most);
}

ContractView contract_view(Engagement const& state, Actor const& viewer, LocalDate today) {
    auto const& contract = state.contract;
    ContractView view;
    view.number = contract.number;
    view.starts = contract.starts;
    view.ends = contract.ends;
    view.option_ends = contract.option_ends;
    view.notice_by = contract.notice_by;
    if (contract.notice_by) {
        view.dossier_frozen_by = *contract.notice_by + -days_from_freeze_to_notice;
        view.last_wave_by = *contract.notice_by + -days_from_last_wave_to_notice;
        view.days_to_notice = contract.notice_by->days - today.days;
    }
    for (auto const& [id, location] : state.locations)
        view.fees.push_back(
            {.location = mention(state, id), .cents_per_year = location.fee_cents_per_year});
    view.fee_cents_per_year = fixed_fee_cents(state);
    view.extra_work_budget_cents = contract.extra_work_budget_cents;
    view.malus_permille_of_quarter = contract.malus_permille_of_quarter;
    view.malus_cents_per_quarter_most = malus_ceiling_cents(state);
    for (auto const& excerpt : contract.excerpts)
        view.excerpts.push_back(excerpt_view(excerpt, viewer));
    view.may_set = may_do(viewer, SetContract::name).has_value();
    return view;
}

} // namespace hefboom::domain
