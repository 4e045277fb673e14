// SPDX-License-Identifier: EUPL-1.2
#include "demo/story.hpp"

#include "service/demo_folder.hpp"

namespace hefboom::demo {

void play_all(Stage& stage) {
    Story story(stage);
    tell_agreement(story);
    tell_people(story);
    tell_cases(story);
    tell_sessions(story);
    tell_tables(story);
    tell_solutions(story);
    tell_open_session(story);
    stage.play();
    stage.until(service::demo_begins());
}

} // namespace hefboom::demo
