// SPDX-License-Identifier: EUPL-1.2
#include "domain/trust/trust_view.hpp"

#include "domain/rights.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

namespace hefboom::domain {

namespace {

std::vector<ErasureLine> erasure_lines(Engagement const& state) {
    std::map<std::pair<LocalDate, Erased>, std::int32_t, std::greater<>> times;
    for (auto const& erasure : state.erasures)
        ++times[{amsterdam_date(erasure.at), erasure.what}];
    std::vector<ErasureLine> lines;
    for (auto const& [when, count] : times)
        lines.push_back({when.first, when.second, count});
    return lines;
}

} // namespace

Result<TrustView> trust_view(Engagement const& state, Actor const& viewer) {
    TrustView view;
    view.size = state.size;
    for (auto const& cosignature : state.cosignatures) {
        auto const member = state.members.find(cosignature.member);
        view.cosignatures.push_back(
            {.size = cosignature.size,
             .at = cosignature.at,
             .party = cosignature.party,
             .brought_by = member == state.members.end() ? TextRef{} : member->second.name,
             .note = cosignature.note,
             .key = cosignature.key});
    }
    std::ranges::reverse(view.cosignatures);
    for (auto const& [opened, at] : state.epochs)
        view.epochs.push_back({.epoch = opened.epoch,
                               .at = at,
                               .restored_size = opened.restored_size,
                               .known_size = opened.known_size,
                               .known_root = opened.known_root});
    view.erasures = erasure_lines(state);
    view.may_cosign = may_do(viewer, TakeCosignature::name).has_value();
    return view;
}

} // namespace hefboom::domain
