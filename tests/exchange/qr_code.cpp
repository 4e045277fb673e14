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

TEST_CASE("a drawing that stands by itself is the drawing on a page") {
    std::string const address = "http://192.168.1.20:8080/e/0123456789abcdef/table/fedcba98";
    auto const drawing = qr_drawing(address);
    CHECK(drawing.starts_with(R"(<svg xmlns="http://www.w3.org/2000/svg")"));
    CHECK(drawing.ends_with("</svg>"));
    auto const path = [](std::string const& text) {
        auto const from = text.find(" d=\"");
        return text.substr(from, text.find('"', from + 4) - from);
    };
    CHECK(path(drawing) == path(code_of_content(address)));
    CHECK(drawing.find("192.168") == std::string::npos);
}

} // namespace hefboom::exchange
