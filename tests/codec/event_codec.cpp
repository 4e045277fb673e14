// SPDX-License-Identifier: EUPL-1.2
#include "codec/event_codec.hpp"

#include "codec/described.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <set>

using namespace hefboom;
using namespace hefboom::codec;

namespace {

/// Any value a described struct can hold.
template <class T>
void scramble(T& value) {
    if constexpr (std::same_as<T, bool>) {
        value = *rc::gen::arbitrary<bool>();
    } else if constexpr (AWholeNumber<T>) {
        value = *rc::gen::arbitrary<T>();
    } else if constexpr (AnId<T>) {
        for (auto& byte : value.bytes) byte = *rc::gen::arbitrary<std::uint8_t>();
    } else if constexpr (std::same_as<T, Digest>) {
        for (auto& byte : value) byte = *rc::gen::arbitrary<std::uint8_t>();
    } else if constexpr (std::same_as<T, Instant>) {
        value.ms = *rc::gen::inRange<std::int64_t>(0, 4'000'000'000'000);
    } else if constexpr (std::same_as<T, LocalDate>) {
        value.days = *rc::gen::inRange(0, 40'000);
    } else if constexpr (ADescribedEnum<T>) {
        std::vector<T> all;
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>(
            [&](auto d) { all.push_back(d.value); });
        value = *rc::gen::elementOf(all);
    } else if constexpr (AnOptional<T>) {
        value.reset();
        if (*rc::gen::arbitrary<bool>()) scramble(value.emplace());
    } else if constexpr (std::same_as<T, std::vector<bool>>) {
        value = *rc::gen::arbitrary<std::vector<bool>>();
    } else if constexpr (AVector<T>) {
        value.resize(*rc::gen::inRange<std::size_t>(0, 4));
        for (auto& each : value) scramble(each);
    } else {
        for_each_member<T>([&](char const*, auto pointer) { scramble(value.*pointer); });
    }
}

} // namespace

TEST_CASE("every event is read back from its bytes, and gives the same bytes again") {
    boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, domain::AnyEvent>>(
        [](auto tag) {
            using E = typename decltype(tag)::type;
            CAPTURE(E::type);
            CHECK(rc::check([] {
                E event{};
                scramble(event);
                auto const stored = to_stored(event);
                auto const back = event_from(stored.type, stored.version, stored.body);
                RC_ASSERT(back.has_value());
                RC_ASSERT(to_stored(*back).body == stored.body);
            }));
        });
}

TEST_CASE("no two events share a type") {
    auto const types = event_types();
    CHECK(std::set<std::string_view>(types.begin(), types.end()).size() == types.size());
}

TEST_CASE("a number written in another way is no number") {
    auto const body = to_stored(domain::EpochOpened{.epoch = 10}).body;
    auto const with = [&](std::string const& epoch) {
        auto changed = body;
        changed.replace(changed.find("10"), 2, epoch);
        return event_from(domain::EpochOpened::type, 1, changed).has_value();
    };
    CHECK(with("10"));
    CHECK(with("0"));
    for (auto const* other : {"010", "00", "-0", "+1", "1.0", "1e1", "4294967296", ""})
        CHECK_FALSE(with(other));
}

TEST_CASE("bytes that were written otherwise are no event") {
    domain::PosterHung event;
    auto const body = to_stored(event).body;
    CHECK(event_from("session.poster_hung", 1, body));
    CHECK_FALSE(event_from("session.poster_hung", 2, body));
    CHECK_FALSE(event_from("session.no_such_thing", 1, body));
    CHECK_FALSE(event_from("session.poster_hung", 1, body + " "));
    CHECK_FALSE(event_from("session.poster_hung", 1, body.substr(0, body.size() - 1)));
    CHECK_FALSE(event_from("session.poster_hung", 1, "{}"));
    CHECK_FALSE(event_from("session.poster_hung", 1,
                           R"({"session":"00000000000000000000000000000000","more":1})"));
}
