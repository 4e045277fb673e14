// SPDX-License-Identifier: EUPL-1.2
#include "domain/cases/case_blocks.hpp"
#include "domain/cases/case_rules.hpp"

namespace hefboom::domain {

Result<std::vector<Digest>> ready_to_sign(Engagement const&, CaseStory const& story) {
    CHECK_OK(unless_blocked(blocks_signing(story)));
    return story.shown;
}

std::vector<Event> sealed_case(Scene const&, CaseStory const&) {
    return {};
}

void keys_changed(CaseStory& story) {
    if (!story.keys.sealed()) return;
    story.fallen.reset();
    if (story.state == CaseState::double_reading) story.state = CaseState::sealed;
}

} // namespace hefboom::domain
