// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "demo/scratch_folder.hpp"
#include "demo/story.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace hefboom::demo {

/// The worked example, played; or about to be, so that a test can look in between.
class Example {
public:
    Example() : stage(folder_.path()), story(stage) {}

    /// Somebody with an account, as an actor of this moment.
    [[nodiscard]] domain::Actor actor(std::string_view name) {
        auto const room = stage.rooms().open(stage.engagement());
        REQUIRE(room);
        auto const found = (*room)->actor(
            {.who = service::AccountCaller{.account = stage.account(name)}}, stage.now());
        REQUIRE(found);
        return *found;
    }

    [[nodiscard]] domain::Boxes const& boxes() {
        return (*stage.rooms().open(stage.engagement()))->boxes();
    }

    [[nodiscard]] std::filesystem::path const& folder() const { return folder_.path(); }

private:
    ScratchFolder folder_;

public:
    Stage stage;
    Story story;
};

/// One that every test only looks at.
inline Example& played() {
    static Example example;
    static bool const once = (play_all(example.story), true);
    (void)once;
    return example;
}

/// The name by which the story knows an id.
template <class AnyId>
std::string code_of(Named<AnyId> const& named, AnyId id) {
    for (auto const& [code, each] : named)
        if (each == id) return code;
    return "?";
}

} // namespace hefboom::demo
