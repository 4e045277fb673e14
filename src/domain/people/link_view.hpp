// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/cases/case_sheet.hpp"
#include "domain/scene.hpp"
#include "domain/solutions/ownership_link_view.hpp"

#include <optional>

namespace hefboom::domain {

/// What the holder of a personal link is asked, and nothing else: one of the two.
struct LinkView {
    LinkPurpose purpose = LinkPurpose::read_case;
    std::optional<CaseToRead> reading;
    std::optional<OwnershipLinkView> ownership;
};
BOOST_DESCRIBE_STRUCT(LinkView, (), (purpose, reading, ownership))

/// Refuses link.unknown for a link that is not there any more.
[[nodiscard]] Result<LinkView> link_view(Engagement const& state, Boxes const& boxes,
                                         Actor const& viewer, Instant now);

} // namespace hefboom::domain
