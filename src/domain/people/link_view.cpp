// SPDX-License-Identifier: EUPL-1.2
#include "domain/people/link_view.hpp"

namespace hefboom::domain {

Result<LinkView> link_view(Engagement const& state, Boxes const& boxes, Actor const& viewer,
                           Instant now) {
    auto const link = state.links.find(viewer.link);
    if (link == state.links.end()) return refuse(Refused::not_found, "link.unknown");
    LinkView view{.purpose = link->second.purpose, .reading = {}, .ownership = {}};
    if (view.purpose == LinkPurpose::read_case)
        view.reading = TRY(case_to_read(state, boxes, link->second));
    else
        view.ownership = TRY(ownership_link_view(state, viewer, now));
    return view;
}

} // namespace hefboom::domain
