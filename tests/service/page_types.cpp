// SPDX-License-Identifier: EUPL-1.2
#include "service/page_types.hpp"

#include <doctest/doctest.h>
#include <fstream>
#include <iterator>
#include <string>

using namespace hefboom;

TEST_CASE("the pages' types are those the program describes") {
    std::ifstream in(std::string(HEFBOOM_SOURCE_DIR) + "/web/lib/api/types.ts", std::ios::binary);
    std::string const written{std::istreambuf_iterator<char>(in), {}};
    INFO("regenerate with: hefboom types > web/lib/api/types.ts");
    bool const same = written == service::page_types();
    CHECK(same);
}
