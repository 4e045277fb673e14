// SPDX-License-Identifier: EUPL-1.2
#include "exchange/qr_code.hpp"

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>
#include <utility>

namespace hefboom::exchange {

namespace {

std::string code_of_content(std::string const& content) {
    Html page;
    write_qr(page, content, "Code van deze plaats");
    return std::move(page).take();
}

} // namespace

TEST_CASE("a code is one drawing with a name, and differs with its content") {
    auto const code = code_of_content("https://tafel.example/s/#1");
    CHECK(code.find("aria-label=\"Code van deze plaats\"") != code.npos);
    CHECK(code.find("viewBox=\"0 0 33 33\"") != code.npos); // 25 modules and 4 of quiet each side
    CHECK(code.find("M4 4h7v1h-7z") != code.npos);          // the finder begins after the quiet
    CHECK(code != code_of_content("https://tafel.example/s/#2"));
    CHECK(code == code_of_content("https://tafel.example/s/#1"));
}

TEST_CASE("the content itself is drawn, never written") {
    CHECK(code_of_content("https://tafel.example/s/#geheim").find("geheim") == std::string::npos);
}

TEST_CASE("what does not fit is our fault, and said") {
    CHECK_THROWS_AS((void)code_of_content(std::string(5000, 'x')), std::runtime_error);
}

} // namespace hefboom::exchange
