// SPDX-License-Identifier: EUPL-1.2
#include "http/live.hpp"

#include "http/served.hpp"
#include "says.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <thread>

using namespace hefboom;
using namespace hefboom::http;
using namespace hefboom::http::test;

namespace {

using domain::EngagementId;
constexpr EngagementId one{{1}};
constexpr EngagementId other{{2}};

Audience sees_all(std::string key) {
    return {std::move(key), [](std::string_view) { return true; }};
}

Audience sees_only(std::string key, std::string slice) {
    return {std::move(key), [slice](std::string_view name) { return name == slice; }};
}

std::string drained(EventStream& events) {
    std::string text;
    for (auto const& frame : events.drain().frames)
        text += *frame;
    return text;
}

void notify(Live& live, EngagementId const& engagement, std::uint64_t size, std::string slice) {
    std::array<std::string, 1> const slices{std::move(slice)};
    live.notify(engagement, size, slices);
}

/// A site on which /api/live watches engagement one.
Site live_site(Live& live) {
    return open_site({open_route(Method::get, "/api/live", [&live](Request const& request) {
        return Answer(
            Stream{live.open({{one, sees_all("all")}}, request.header("last-event-id"), ""), {}});
    })});
}

} // namespace

TEST_CASE("an audience hears of the slices it sees and of no others") {
    Live live("b");
    auto const all = live.open({{one, sees_all("all")}}, "", "");
    auto const some = live.open({{one, sees_only("some", "case/1")}}, "", "");
    auto const elsewhere = live.open({{other, sees_all("all")}}, "", "");
    for (auto const& events : {all, some, elsewhere})
        (void)drained(*events);
    std::array<std::string, 2> const slices{"case/1", "vault"};
    live.notify(one, 7, slices);
    auto const engagement = to_string(one);
    CHECK(drained(*all) == "event: slices\nid: b-1\ndata: {\"engagement\":\"" + engagement +
                               "\",\"size\":7,\"slices\":[\"case/1\",\"vault\"]}\n\n");
    auto const seen = drained(*some);
    CHECK(says(seen, "[\"case/1\"]"));
    CHECK_FALSE(says(seen, "vault"));
    CHECK(drained(*elsewhere).empty());
    notify(live, one, 8, "vault");
    CHECK(drained(*some).empty());
}

TEST_CASE("who comes back gets what was missed") {
    Live live("b");
    notify(live, one, 1, "a");
    notify(live, one, 2, "b");
    notify(live, other, 1, "elsewhere");
    notify(live, one, 3, "c");
    auto const events = live.open({{one, sees_all("all")}}, "b-1", "");
    auto const text = drained(*events);
    CHECK_FALSE(says(text, "\"size\":1,"));
    CHECK(says(text, "\"size\":2,\"slices\":[\"b\"]"));
    CHECK(says(text, "\"size\":3,\"slices\":[\"c\"]"));
    CHECK_FALSE(says(text, "elsewhere"));
    CHECK_FALSE(says(text, "[\"*\"]"));
    CHECK(says(text, "id: b-4"));
}

TEST_CASE("who missed nothing gets nothing, and who missed too much is told to read anew") {
    Live live("b");
    notify(live, one, 1, "a");
    CHECK_FALSE(says(drained(*live.open({{one, sees_all("x")}}, "b-1", "")), "slices"));
    for (std::string const id : {"a-1", "b-", "b-x", "b-99", "nonsense"}) {
        CAPTURE(id);
        CHECK(says(drained(*live.open({{one, sees_all("x")}}, id, "")), "[\"*\"]"));
    }
    for (std::size_t i = 0; i <= live_notices_kept; ++i)
        notify(live, one, i, "a");
    CHECK(says(drained(*live.open({{one, sees_all("x")}}, "b-1", "")), "[\"*\"]"));
}

TEST_CASE("the last state of a channel is told on connect, until it is forgotten") {
    Live live("b");
    live.tell(one, "room", R"({"in":9})");
    live.tell(one, "room", R"({"in":10})");
    auto const text = drained(*live.open({{one, sees_all("all")}}, "", ""));
    CHECK(says(text, "event: presence\ndata: {\"engagement\":\"" + to_string(one) +
                         "\",\"channel\":\"room\",\"state\":{\"in\":10}}\n\n"));
    CHECK_FALSE(says(text, "\"in\":9"));
    CHECK_FALSE(says(drained(*live.open({{one, sees_only("x", "other")}}, "", "")), "room"));
    live.forget(one, "room");
    CHECK_FALSE(says(drained(*live.open({{one, sees_all("all")}}, "", "")), "room"));
}

TEST_CASE("presence counts streams of an audience and follows who leaves") {
    Live live("b");
    auto const first = live.open({{one, sees_all("seats")}}, "", "");
    auto const second = live.open({{one, sees_all("seats")}, {other, sees_all("seats")}}, "", "");
    CHECK(live.watching(one, "seats") == 2);
    CHECK(live.watching(other, "seats") == 1);
    second->hang_up();
    CHECK(live.watching(one, "seats") == 1);
    CHECK(live.watching(other, "seats") == 0);
    CHECK(live.streams() == 1);
}

TEST_CASE("who signs out loses his own streams, not those of the others who see the same") {
    Live live("b");
    auto const out = live.open({{one, sees_all("all")}}, "", "account/1/a");
    auto const other_browser = live.open({{one, sees_all("all")}}, "", "account/1/b");
    auto const neighbour = live.open({{one, sees_all("all")}}, "", "account/10/a");
    live.close("account/1/a");
    CHECK(out->is_closed());
    CHECK_FALSE(other_browser->is_closed());
    live.close("account/1/");
    CHECK(other_browser->is_closed());
    CHECK_FALSE(neighbour->is_closed());
}

TEST_CASE("an engagement is watched as long as somebody has a page of it open") {
    Live live("b");
    CHECK_FALSE(live.is_watched(one));
    auto const first = live.open({{one, sees_all("x")}}, "", "a");
    auto const second = live.open({{one, sees_all("y")}}, "", "b");
    CHECK(live.is_watched(one));
    CHECK_FALSE(live.is_watched(other));
    first->hang_up();
    CHECK(live.is_watched(one));
    second->hang_up();
    CHECK_FALSE(live.is_watched(one));
}

TEST_CASE("a stream over the wire resumes by Last-Event-ID") {
    Live live("b");
    Served const served({}, live_site(live));
    std::string id;
    {
        auto client = served.client();
        client.ask("GET", "/api/live", "", "");
        (void)client.until("id: b-0\ndata: {}\n\n");
        notify(live, one, 5, "a");
        auto const text = client.until("\n\n");
        CHECK(says(text, "\"size\":5"));
        id = text.substr(text.find("id: ") + 4, 3);
    }
    notify(live, one, 6, "b");
    auto client = served.client();
    client.ask("GET", "/api/live", "", "Last-Event-ID: " + id + "\r\n");
    CHECK(says(client.until("\"slices\":[\"b\"]}\n\n"), "\"size\":6"));
}

TEST_CASE("a thousand streams get a broadcast while requests go on") {
    constexpr int readers = 1000;
    Live live("b");
    auto site = live_site(live);
    Served served({}, std::move(site));
    std::vector<Client> clients;
    for (int i = 0; i < readers; ++i) {
        clients.push_back(served.client());
        clients.back().ask("GET", "/api/live", "", "");
    }
    for (auto& client : clients)
        CHECK(says(client.until("data: {}\n\n"), "hello"));
    CHECK(live.streams() == readers);
    auto const begin = std::chrono::steady_clock::now();
    notify(live, one, 1, "case/1");
    auto asking = served.client();
    CHECK(asking.get("/api/nowhere").status == 404);
    int heard = 0;
    for (auto& client : clients)
        if (says(client.until("[\"case/1\"]}\n\n"), "\"size\":1")) ++heard;
    auto const took = std::chrono::steady_clock::now() - begin;
    CHECK(heard == readers);
    MESSAGE("a broadcast to 1,000 streams took ",
            std::chrono::duration_cast<std::chrono::milliseconds>(took).count(), " ms");
    clients.clear();
    auto const until = std::chrono::steady_clock::now() + std::chrono::seconds(5);
    // The connections of the streams leave a moment after what they carried.
    while ((live.streams() > 0 || served.server().connections() > 1) &&
           std::chrono::steady_clock::now() < until)
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    CHECK(live.streams() == 0);
    CHECK(served.server().connections() <= 1);
}
