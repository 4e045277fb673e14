// SPDX-License-Identifier: EUPL-1.2
#include "demo/story.hpp"

#include "service/demo_folder.hpp"

namespace hefboom::demo {

void tell_all(Story& story) {
    tell_agreement(story);
    tell_people(story);
    tell_cases(story);
    tell_sessions(story);
    tell_tables(story);
    tell_solutions(story);
    tell_open_session(story);
}

void play_all(Story& story) {
    tell_all(story);
    story.stage.play();
    story.stage.until(service::demo_begins());
}

} // namespace hefboom::demo
