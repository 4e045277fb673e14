// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "scenarios/spine.hpp"

namespace hefboom::scenarios {

/// Tells an engagement in which every type of event happens at least once: what the journal of a
/// release must be able to hold for ever.
void tell_whole_story(Spine& spine);

} // namespace hefboom::scenarios
