// SPDX-License-Identifier: EUPL-1.2
#include "exchange/csv.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace hefboom::exchange;

namespace {

CsvTable table_of(std::string const& text) {
    auto table = CsvTable::parse(text);
    REQUIRE_MESSAGE(table, (table ? "" : table.error().why));
    return std::move(*table);
}

CsvFault fault_of(std::string const& text) {
    auto const table = CsvTable::parse(text);
    REQUIRE_FALSE(table);
    return table.error();
}

} // namespace

TEST_CASE("a table reads the same with comma or semicolon, any line end, and a byte order mark") {
    for (auto const* text : {"a,b\n1,2\n", "a;b\r\n1;2\r\n",
                             "\xEF\xBB\xBF"
                             "a;b\r1;2",
                             "\"a\" , b\n\n 1,\"2\"\n\n"}) {
        auto const table = table_of(text);
        CAPTURE(text);
        REQUIRE(table.rows() == 1);
        CHECK(table.column("b") == 1);
        CHECK(table.row(0)[0].text == "1");
        CHECK(table.row(0)[1].text == "2");
    }
}

TEST_CASE("quotes keep separators, line ends and quotes") {
    auto const table = table_of("a,b\n\"x, \"\"y\"\"\nz\",2\n");
    CHECK(table.row(0)[0].text == "x, \"y\"\nz");
    CHECK(table.row(0)[1].text == "2");
}

TEST_CASE("a semicolon in a quoted name does not make it the separator") {
    CHECK(table_of("\"a;b\",c\n1,2\n").names().size() == 2);
}

TEST_CASE("empty and NA are missing, zero is not") {
    auto const table = table_of("a,b,c,d\n,NA,0,\"\"\n");
    CHECK(table.row(0)[0].missing());
    CHECK(table.row(0)[1].missing());
    CHECK_FALSE(table.row(0)[2].missing());
    CHECK(table.row(0)[3].missing());
}

TEST_CASE("what is wrong is told with its place") {
    CHECK(fault_of("a,b\n1,2\n3\n").place == Place{3, 1});
    CHECK(fault_of("a,b\n1,\"2\n").place == Place{2, 3});
    CHECK(fault_of("a,b\n1,é\"2\"\n").place == Place{2, 4});
    CHECK(fault_of("a,b\n\"1\"x,2\n").place == Place{2, 4});
    CHECK(fault_of("a,a\n").place == Place{1, 3});
    CHECK(fault_of("").why == "the file has no row of names");
    CHECK(fault_of("a,b\n\xFF,2\n").why == "the file is not clean UTF-8 text");
}

TEST_CASE("a cell knows where it stands") {
    auto const table = table_of("naam;getal\r\nÉén; twee\r\n");
    CHECK(table.place_of(table.row(0)[1]) == Place{2, 6});
}

TEST_CASE("numbers are read with a decimal point or comma, and nothing else is a number") {
    CHECK(csv_number("1") == 1.0);
    CHECK(csv_number("1.0") == 1.0);
    CHECK(csv_number("-1,5") == -1.5);
    CHECK(csv_number("\xE2\x88\x92"
                     "2") == -2.0);
    CHECK(csv_number("+.5") == 0.5);
    CHECK(csv_number("1e-3") == 0.001);
    for (auto const* text :
         {"", "x", "1.000,5", "1,000,5", "inf", "nan", "1e999", "0x10", "+-1", "--1", "1 2"}) {
        CAPTURE(text);
        CHECK_FALSE(csv_number(text));
    }
}
