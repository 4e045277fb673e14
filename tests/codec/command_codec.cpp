// SPDX-License-Identifier: EUPL-1.2
#include "codec/command_codec.hpp"

#include "codec/request_reader.hpp"

#include <doctest/doctest.h>

using namespace hefboom;
using namespace hefboom::codec;

namespace {

Result<domain::Command> command(std::string_view name, std::string_view body) {
    auto const fields = parse_request(body);
    REQUIRE(fields);
    return command_from(name, *fields);
}

constexpr std::string_view planned = R"({
    "location":"00000000000000000000000000000001","case_id":"00000000000000000000000000000002",
    "on":"2025-03-18","starts_minutes":540,"script":"standard","room":" kantine "})";

} // namespace

TEST_CASE("a command is read from its fields, texts without the white space around them") {
    auto const read = command("session.plan", planned);
    REQUIRE(read);
    auto const& plan = std::get<domain::PlanSession>(*read);
    CHECK(to_iso(plan.on) == "2025-03-18");
    CHECK(plan.room.text == "kantine");
}

TEST_CASE("all errors of a request are told at once, each with its path") {
    auto const read = command("outcome.draft_answer",
                              R"({"outcome":"x","kind":"maybe","parked_until":5,"extra":1})");
    REQUIRE_FALSE(read);
    CHECK(read.error().key == "request.fields");
    std::vector<std::pair<std::string, std::string>> const expected{{"outcome", "type.id"},
                                                                    {"based_on", "missing"},
                                                                    {"kind", "unknown_choice"},
                                                                    {"parked_until", "type.string"},
                                                                    {"extra", "unknown"}};
    CHECK(read.error().details == expected);
}

TEST_CASE("a missing field is named, an absent text or option is blank") {
    auto const missing = command("case.lay_on_table", R"({"section":"title","based_on":0})");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().details.front() ==
          std::pair<std::string, std::string>{"case_id", "missing"});
    CHECK(command("table.open", R"({"on":"2025-04-08"})"));
}

TEST_CASE("what is no JSON object, is too deep or repeats a member is refused") {
    CHECK(parse_request("{").error().key == "request.bad_json");
    CHECK(parse_request("[]").error().key == "request.not_object");
    CHECK(parse_request(R"({"a":1,"a":2})").error().key == "request.bad_json");
    CHECK(parse_request(R"({"a":"\":{"})"));
    CHECK(parse_request("{\"a\":\"\xC0\xAF\"}").error().key == "request.bad_json");
    std::string deep = "1";
    for (int i = 0; i < 40; ++i)
        deep = "[" + deep + "]";
    CHECK(parse_request("{\"a\":" + deep + "}").error().key == "request.bad_json");
}

TEST_CASE("numbers out of range or with a fraction are refused") {
    CHECK_FALSE(command("location.set_team",
                        R"({"location":"00000000000000000000000000000001","team":
                        {"technical_managers":99999999999,"facility_managers":0,
                         "technicians":1.5,"coordinators":0}})"));
}

TEST_CASE("an unknown command is not found") {
    CHECK(command("case.sign_for_the_other", "{}").error().key == "request.unknown_command");
}

TEST_CASE("the same request compares equal whatever items its texts become") {
    auto first = *command("session.plan", planned);
    auto second = *command("session.plan", planned);
    for_each_prose(second, [](domain::Prose& prose) { prose.ref.item.bytes[0] = 9; });
    CHECK(to_comparable(first) == to_comparable(second));
    for_each_prose(second, [](domain::Prose& prose) { prose.text += "!"; });
    CHECK(to_comparable(first) != to_comparable(second));
}
