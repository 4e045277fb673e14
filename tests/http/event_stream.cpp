// SPDX-License-Identifier: EUPL-1.2
#include "http/event_stream.hpp"

#include "http/served.hpp"

#include <chrono>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <future>
#include <poll.h>
#include <thread>

using namespace hefboom;
using namespace hefboom::http;
using namespace hefboom::http::test;

namespace {

Route stream_route(std::shared_ptr<EventStream> const& events) {
    return open_route(Method::get, "/api/live",
                      [events](Request const&) -> Answer { return Stream{events, {}}; });
}

std::string joined(std::vector<Frame> const& frames) {
    std::string text;
    for (auto const& frame : frames)
        text += *frame;
    return text;
}

} // namespace

TEST_CASE("an event is written as the standard wants it") {
    CHECK(*frame_of("slices", "a-1", "{}") == "event: slices\nid: a-1\ndata: {}\n\n");
    CHECK(*frame_of("", "", "one\ntwo\r\nthree\rfour") ==
          "data: one\ndata: two\ndata: three\ndata: four\n\n");
}

TEST_CASE("of a whole-state message only the last waits") {
    EventStream events;
    CHECK(events.send(frame_of("p", "", "1"), "presence"));
    CHECK(events.send(frame_of("n", "", "x"), ""));
    CHECK(events.send(frame_of("p", "", "2"), "presence"));
    CHECK(joined(events.drain().frames) == "event: n\ndata: x\n\nevent: p\ndata: 2\n\n");
    CHECK(events.drain().frames.empty());
}

TEST_CASE("notices beyond the limit become one word to read everything anew") {
    EventStream events;
    events.send(frame_of("p", "", "1"), "presence");
    for (std::size_t i = 0; i < stream_frames_max; ++i)
        events.send(frame_of("n", "", "x"), "");
    auto const drained = events.drain();
    REQUIRE(drained.frames.size() == 2);
    CHECK(drained.frames[0] == all_slices());
    CHECK(*drained.frames[1] == "event: p\ndata: 1\n\n");
    CHECK_FALSE(drained.last);
}

TEST_CASE("a reader who is behind even with whole states is let go") {
    EventStream events;
    std::string const large(stream_bytes_max, 'x');
    CHECK(events.send(frame_of("p", "", large), "presence"));
    CHECK(events.is_closed());
    CHECK_FALSE(events.send(frame_of("p", "", "1"), "presence"));
    CHECK(events.drain().last);
}

TEST_CASE("whoever asked is told once that the reader is gone") {
    EventStream events;
    int told = 0;
    events.when_closed([&] { ++told; });
    events.hang_up();
    events.hang_up();
    CHECK(told == 1);
    events.when_closed([&] { ++told; });
    CHECK(told == 2);
    CHECK_FALSE(events.send(frame_of("n", "", "x"), ""));
}

TEST_CASE("events reach the reader, before and after he came") {
    auto const events = std::make_shared<EventStream>();
    events->send(frame_of("n", "", "early"), "");
    Served const served({stream_route(events)});
    auto client = served.client();
    client.ask("GET", "/api/live", "", "");
    auto const head = client.reply("GET");
    CHECK(head.status == 200);
    CHECK(head.header("content-type") == "text/event-stream");
    CHECK(head.header("cache-control") == "no-store");
    CHECK(client.until("\n\n") == "event: n\ndata: early\n\n");
    events->send(frame_of("n", "", "late"), "");
    CHECK(client.until("\n\n") == "event: n\ndata: late\n\n");
}

TEST_CASE("a closed stream ends after what was queued") {
    auto const events = std::make_shared<EventStream>();
    Served const served({stream_route(events)});
    auto client = served.client();
    client.ask("GET", "/api/live", "", "");
    CHECK(client.reply("GET").status == 200);
    events->send(frame_of("n", "", "last"), "");
    events->close();
    CHECK(client.until("\n\n") == "event: n\ndata: last\n\n");
    CHECK(client.is_ended());
}

TEST_CASE("a reader who leaves is noticed") {
    auto const events = std::make_shared<EventStream>();
    std::promise<void> gone;
    events->when_closed([&] { gone.set_value(); });
    Served const served({stream_route(events)});
    {
        auto client = served.client();
        client.ask("GET", "/api/live", "", "");
        CHECK(client.reply("GET").status == 200);
    }
    CHECK(gone.get_future().wait_for(std::chrono::seconds(5)) == std::future_status::ready);
}

TEST_CASE("a quiet stream says now and then that it is there") {
    auto const events = std::make_shared<EventStream>();
    ServerOptions options;
    options.limits.comment_ms = 100;
    Served const served(options, open_site({stream_route(events)}));
    auto client = served.client();
    client.ask("GET", "/api/live", "", "");
    CHECK(client.reply("GET").status == 200);
    CHECK(client.until("\n\n") == ":\n\n");
    CHECK(client.until("\n\n") == ":\n\n");
}

TEST_CASE("a reader who does not read is let go and holds nobody up") {
    auto const events = std::make_shared<EventStream>();
    ServerOptions options;
    options.limits.write_deadline_ms = 300;
    Served const served(options,
                        open_site({stream_route(events), open_route(Method::post, "/e", echo())}));
    auto lazy = served.client();
    lazy.ask("GET", "/api/live", "", "");
    std::string const large(stream_bytes_max / 4, 'x');
    auto const until = std::chrono::steady_clock::now() + std::chrono::seconds(8);
    while (!events->is_closed() && std::chrono::steady_clock::now() < until) {
        events->send(frame_of("n", "", large), "");
        CHECK(served.client().post("/e", "1").status == 200);
    }
    CHECK(events->is_closed());
}
