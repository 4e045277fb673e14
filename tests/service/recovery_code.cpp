// SPDX-License-Identifier: EUPL-1.2
#include "service/recovery_code.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

using namespace hefboom::service;

TEST_CASE("a code is eight groups of four, and every bit of it counts") {
    RecoveryCode code{};
    CHECK(to_string(code) == "0000-0000-0000-0000-0000-0000-0000-0000");
    code.back() = 1;
    CHECK(to_string(code) == "0000-0000-0000-0000-0000-0000-0000-0001");
    code.fill(0xff);
    CHECK(to_string(code) == "ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ");
}

TEST_CASE("what is printed is read back, however people type it") {
    CHECK(rc::check("codes", [](RecoveryCode const& code) {
        auto const text = to_string(code);
        RC_ASSERT(recovery_code_from(text) == code);
        std::string typed;
        for (auto const c : text) {
            if (c == '-') continue;
            if (c == '0')
                typed += 'o';
            else if (c == '1')
                typed += *rc::gen::element('i', 'l', 'L', 'I');
            else
                typed += static_cast<char>(std::tolower(c));
            if (*rc::gen::arbitrary<bool>()) typed += ' ';
        }
        RC_ASSERT(recovery_code_from(typed) == code);
    }));
}

TEST_CASE("any other text is no code") {
    RecoveryCode const code{};
    auto const text = to_string(code);
    CHECK_FALSE(recovery_code_from(""));
    CHECK_FALSE(recovery_code_from(text.substr(1)));
    CHECK_FALSE(recovery_code_from(text + "0"));
    CHECK_FALSE(recovery_code_from("U" + text.substr(1)));
    CHECK_FALSE(recovery_code_from("é" + text.substr(2)));
}
