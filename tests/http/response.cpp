// SPDX-License-Identifier: EUPL-1.2
#include "http/response.hpp"

#include "http/response_head.hpp"

#include <doctest/doctest.h>

using namespace hefboom::http;

TEST_CASE("a file is offered under a name that a header can hold") {
    auto const response = file("x", "text/csv", "a\"b\r\nSet-Cookie: c/\\é.csv");
    CHECK(response.header("content-disposition") ==
          "attachment; filename=\"a_b__Set-Cookie_ c____.csv\"; "
          "filename*=UTF-8''a_b__Set-Cookie_%20c__%C3%A9.csv");
    CHECK(response.header("content-type") == "text/csv");
}

TEST_CASE("answers are made with their status and type") {
    CHECK(json("{}").status == 200);
    CHECK(created("{}").status == 201);
    CHECK(no_content().status == 204);
    CHECK(html("x").header("content-type") == "text/html; charset=utf-8");
    CHECK(redirect("/a").header("location") == "/a");
    CHECK(redirect("/a").status == 303);
    CHECK(json("{}").with("X", "y").header("x") == "y");
}

TEST_CASE("the head has what every answer needs") {
    auto const head =
        response_head(json("{}").with("X", "a\r\nEvil: 1"), {.security_lines = "S: 1\r\n",
                                                             .request_id = "r1",
                                                             .date = "today",
                                                             .afterwards = Afterwards::close,
                                                             .length = Length::counted});
    CHECK(head == "HTTP/1.1 200 OK\r\n"
                  "Content-Type: application/json\r\n"
                  "X: a  Evil: 1\r\n"
                  "Cache-Control: no-store\r\n"
                  "Content-Length: 2\r\n"
                  "Connection: close\r\n"
                  "Date: today\r\n"
                  "Hefboom-Request-Id: r1\r\n"
                  "S: 1\r\n\r\n");
}

TEST_CASE("an answer's own cache rule stands, and no body means no length") {
    auto const head = response_head(no_content().with("cache-control", "private"), {});
    CHECK(head.find("no-store") == std::string::npos);
    CHECK(head.find("Content-Length") == std::string::npos);
    CHECK(head.find("Connection") == std::string::npos);
    CHECK(response_head({304, {}, std::string{}}, {}).find("Length") == std::string::npos);
}

TEST_CASE("dates are written as HTTP wants them") {
    CHECK(http_date(1742290200) == "Tue, 18 Mar 2025 09:30:00 GMT");
}
