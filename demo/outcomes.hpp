// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "demo/story.hpp"

#include <string_view>

namespace hefboom::demo {

/// What the team hands over at the end of that meeting, confirmed by a voice of each party.
void note_outcomes(Story& story, std::string_view session);

} // namespace hefboom::demo
