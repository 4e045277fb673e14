// SPDX-License-Identifier: EUPL-1.2
#include "domain/told.hpp"

#include <doctest/doctest.h>

namespace hefboom::domain {

void tell(std::string& out, std::int64_t number) {
    out += std::to_string(number);
}

void tell(std::string& out, std::string const& text) {
    out += text;
}

void tell_name(std::string& out, char const* name) {
    out += ',';
    out += name;
    out += '=';
}

std::string told_event(Event const& event) {
    return std::visit([](auto const& one) { return std::string(one.type) + told(one); }, event);
}

std::string told_journal(std::vector<Event> const& journal) {
    std::string all;
    for (auto const& event : journal)
        all += told_event(event) + "\n";
    return all;
}

} // namespace hefboom::domain

using namespace hefboom::domain;

TEST_CASE("two events that differ in one place are told differently") {
    auto one = RoundLocked{};
    auto const before = told_event(one);
    one.commitment[0] ^= 1;
    CHECK(told_event(one) != before);
    CHECK(told_event(RoundLocked{}) == before);
}

TEST_CASE("nothing, an empty text and an empty list are told differently") {
    using Text = std::optional<std::string>;
    CHECK(told(Text{}) != told(Text{""}));
    using Lists = std::vector<std::vector<int>>;
    CHECK(told(Lists{{1, 2}}) != told(Lists{{1}, {2}}));
    CHECK(told(Lists{}) != told(Lists{{}}));
    CHECK(told(std::optional<Lists>{}) != told(std::optional<Lists>{Lists{}}));
}
