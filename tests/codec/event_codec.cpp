// SPDX-License-Identifier: EUPL-1.2
#include "codec/event_codec.hpp"

#include "codec/described.hpp"

#include <doctest/doctest.h>
#include <random>
#include <rapidcheck.h>
#include <set>

using namespace hefboom;
using namespace hefboom::codec;

namespace {

using Drawn = std::mt19937_64;

/// Any value a described struct can hold.
template <class T>
void scramble(T& value, Drawn& drawn) {
    if constexpr (std::same_as<T, bool>) {
        value = drawn() % 2 == 0;
    } else if constexpr (AWholeNumber<T>) {
        value = static_cast<T>(drawn() >> drawn() % 64);
    } else if constexpr (AnId<T>) {
        for (auto& byte : value.bytes)
            byte = static_cast<std::uint8_t>(drawn());
    } else if constexpr (std::same_as<T, Digest>) {
        for (auto& byte : value)
            byte = static_cast<std::uint8_t>(drawn());
    } else if constexpr (std::same_as<T, Instant>) {
        value.ms = static_cast<std::int64_t>(drawn() % 4'000'000'000'000);
    } else if constexpr (std::same_as<T, LocalDate>) {
        value.days = static_cast<std::int32_t>(drawn() % 40'000);
    } else if constexpr (ADescribedEnum<T>) {
        std::vector<T> all;
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>(
            [&](auto d) { all.push_back(d.value); });
        value = all[drawn() % all.size()];
    } else if constexpr (AnOptional<T>) {
        value.reset();
        if (drawn() % 2 == 0) scramble(value.emplace(), drawn);
    } else if constexpr (std::same_as<T, std::vector<bool>>) {
        value.resize(drawn() % 12);
        for (std::size_t at = 0; at < value.size(); ++at)
            value[at] = drawn() % 2 == 0;
    } else if constexpr (AVector<T>) {
        value.resize(drawn() % 4);
        for (auto& each : value)
            scramble(each, drawn);
    } else {
        for_each_member<T>([&](char const*, auto pointer) { scramble(value.*pointer, drawn); });
    }
}

template <class E>
domain::Event scrambled(Drawn& drawn) {
    E event{};
    scramble(event, drawn);
    return event;
}

/// Of each type of event one that makes it of anything.
std::vector<domain::Event (*)(Drawn&)> makers() {
    std::vector<domain::Event (*)(Drawn&)> all;
    boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, domain::AnyEvent>>(
        [&](auto tag) { all.push_back(&scrambled<typename decltype(tag)::type>); });
    return all;
}

} // namespace

TEST_CASE("every event is read back from its bytes, and gives the same bytes again") {
    for (auto const make : makers())
        CHECK(rc::check([make](std::uint64_t seed) {
            Drawn drawn(seed);
            auto const stored = to_stored(make(drawn));
            auto const back = event_from(stored.type, stored.version, stored.body);
            RC_LOG() << stored.type;
            RC_ASSERT(back.has_value());
            RC_ASSERT(to_stored(*back).body == stored.body);
        }));
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
