// SPDX-License-Identifier: EUPL-1.2
#include "http/server.hpp"

#include "http/request_reader.hpp"
#include "http/served.hpp"

#include <boost/json.hpp>
#include <chrono>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <future>
#include <stdexcept>
#include <thread>

using namespace hefboom;
using namespace hefboom::http;
using namespace hefboom::http::test;

namespace {

std::string key_in(Reply const& reply) {
    return std::string(boost::json::parse(reply.body).at("key").as_string());
}

std::vector<Route> echo_routes() {
    return {open_route(Method::post, "/api/echo", echo()),
            open_route(Method::get, "/api/hello",
                       [](Request const&) -> Answer { return json("\"hello\""); })};
}

} // namespace

TEST_CASE("one connection serves one request after the other") {
    Served const served(echo_routes());
    auto client = served.client();
    for (int i = 0; i < 100; ++i) {
        auto const body = fmt::format("{{\"n\":{}}}", i);
        auto const reply = client.post("/api/echo", body);
        CHECK(reply.status == 200);
        CHECK(reply.body == body);
    }
}

TEST_CASE("requests sent in one go are answered in order") {
    Served const served(echo_routes());
    auto client = served.client();
    for (int i = 0; i < 50; ++i)
        client.ask("POST", "/api/echo", std::to_string(i), "");
    for (int i = 0; i < 50; ++i)
        CHECK(client.reply("POST").body == std::to_string(i));
}

TEST_CASE("a request may come in one byte at a time") {
    Served const served(echo_routes());
    auto client = served.client();
    for (auto const c : std::string("GET /api/hello HTTP/1.1\r\nHost: localhost\r\n\r\n")) {
        client.send({&c, 1});
        std::this_thread::sleep_for(std::chrono::microseconds(200));
    }
    CHECK(client.reply("GET").body == "\"hello\"");
}

TEST_CASE("a client that asks to close is closed after its answer") {
    Served const served(echo_routes());
    auto client = served.client();
    client.ask("GET", "/api/hello", "", "Connection: close\r\n");
    CHECK(client.reply("GET").header("connection") == "close");
    CHECK(client.is_ended());
}

TEST_CASE("a chunked body arrives whole") {
    Served const served(echo_routes());
    auto client = served.client();
    client.ask("POST", "/api/echo", "", "Transfer-Encoding: chunked\r\n");
    client.send("3\r\nabc\r\n");
    client.send("4;note=x\r\ndefg\r\n0\r\nTrailer: 1\r\n\r\n");
    CHECK(client.reply("POST").body == "abcdefg");
    CHECK(client.get("/api/hello").status == 200);
}

TEST_CASE("a chunked body may end one byte at a time") {
    Served const served(echo_routes());
    auto client = served.client();
    client.ask("POST", "/api/echo", "", "Transfer-Encoding: chunked\r\n");
    for (auto const c : std::string("0\r\n\r\n")) {
        client.send({&c, 1});
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    CHECK(client.reply("POST").status == 200);
    client.ask("POST", "/api/echo", "", "Transfer-Encoding: chunked\r\n");
    for (auto const c : std::string("2\r\nab\r\n1;x\r\nc\r\n0\r\nT: 1\r\n\r\n")) {
        client.send({&c, 1});
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    CHECK(client.reply("POST").body == "abc");
}

TEST_CASE("a client that waits for leave to send its body gets it") {
    Served const served(echo_routes());
    auto client = served.client();
    client.ask("POST", "/api/echo", "", "Expect: 100-continue\r\nContent-Length: 4\r\n");
    CHECK(client.until("\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n");
    client.send("body");
    CHECK(client.reply("POST").body == "body");
}

TEST_CASE("HEAD is answered as GET without its body") {
    Served const served(echo_routes());
    auto client = served.client();
    client.ask("HEAD", "/api/hello", "", "");
    auto const reply = client.reply("HEAD");
    CHECK(reply.status == 200);
    CHECK(reply.header("content-length") == "7");
    CHECK(client.get("/api/hello").body == "\"hello\"");
}

TEST_CASE("unknown paths and wrong methods are told apart") {
    Served const served(echo_routes());
    auto client = served.client();
    auto const unknown = client.get("/api/nowhere");
    CHECK(unknown.status == 404);
    CHECK(key_in(unknown) == "http.not_found");
    CHECK(unknown.header("content-type") == "application/problem+json");
    auto const wrong = client.get("/api/echo");
    CHECK(wrong.status == 405);
    CHECK(wrong.header("allow") == "POST");
}

TEST_CASE("a body over the limit is refused before it is read") {
    Served const served(echo_routes());
    auto client = served.client();
    client.ask("POST", "/api/echo", "", fmt::format("Content-Length: {}\r\n", body_bytes_max + 1));
    auto const reply = client.reply("POST");
    CHECK(reply.status == 413);
    CHECK(key_in(reply) == "http.too_large");
    CHECK(client.is_ended());
}

TEST_CASE("the largest body passes and a chunked one beyond it does not") {
    Served const served(echo_routes());
    std::string const body(body_bytes_max, 'x');
    CHECK(served.client().post("/api/echo", body).body.size() == body_bytes_max);
    auto client = served.client();
    client.ask("POST", "/api/echo", "", "Transfer-Encoding: chunked\r\n");
    client.send(fmt::format("{:x}\r\n{}\r\n", body.size(), body));
    client.send("1\r\nx\r\n0\r\n\r\n");
    CHECK(client.reply("POST").status == 413);
}

TEST_CASE("a route may take less than the others") {
    auto route = open_route(Method::post, "/api/small", echo());
    route.body_max = 8;
    Served const served({route});
    CHECK(served.client().post("/api/small", "12345678").status == 200);
    CHECK(served.client().post("/api/small", "123456789").status == 413);
}

TEST_CASE("headers over the limit are refused") {
    Served const served(echo_routes());
    SUBCASE("one long header") {
        auto client = served.client();
        client.ask("GET", "/api/hello", "", "X-Long: " + std::string(head_bytes_max, 'a') + "\r\n");
        CHECK(client.reply("GET").status == 431);
    }
    SUBCASE("many headers") {
        std::string lines;
        for (std::size_t i = 0; i < headers_max + 1; ++i)
            lines += fmt::format("X-{}: 1\r\n", i);
        auto client = served.client();
        client.ask("GET", "/api/hello", "", lines);
        CHECK(client.reply("GET").status == 431);
    }
    SUBCASE("a long target") {
        auto const reply = served.client().get("/" + std::string(4000, 'a'));
        CHECK(reply.status == 414);
    }
}

TEST_CASE("ill-formed requests are refused and the connection ends") {
    Served const served(echo_routes());
    for (std::string const bytes : {
             "nonsense\r\n\r\n",
             "GET http://127.0.0.1/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
             "GET /%C3%28 HTTP/1.1\r\nHost: localhost\r\n\r\n",
             "GET /a/../b HTTP/1.1\r\nHost: localhost\r\n\r\n",
             "GET /%2e%2e/b HTTP/1.1\r\nHost: localhost\r\n\r\n",
             "GET / HTTP/3.0\r\nHost: localhost\r\n\r\n",
             "POST /api/echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\n"
             "Transfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n",
             "POST /api/echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\n"
             "Content-Length: 2\r\n\r\nxx",
             "POST /api/echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
         }) {
        CAPTURE(bytes);
        auto client = served.client();
        client.send(bytes);
        CHECK(client.reply("GET").status == 400);
        CHECK(client.is_ended());
    }
}

TEST_CASE("a header that comes too slowly costs the connection") {
    ServerOptions options;
    options.limits.head_deadline_ms = 300;
    Served const served(options, open_site(echo_routes()));
    auto client = served.client();
    auto const begin = std::chrono::steady_clock::now();
    client.send("GET /api/hello HTTP/1.1\r\nHo");
    CHECK(client.is_ended());
    auto const took = std::chrono::steady_clock::now() - begin;
    CHECK(took > std::chrono::milliseconds(250));
    CHECK(took < std::chrono::milliseconds(2000));
}

TEST_CASE("a body that comes too slowly costs the connection") {
    ServerOptions options;
    options.limits.body_deadline_ms = 300;
    Served const served(options, open_site(echo_routes()));
    auto client = served.client();
    client.ask("POST", "/api/echo", "", "Content-Length: 10\r\n");
    client.send("abc");
    CHECK(client.is_ended());
}

TEST_CASE("connections over the limit are turned away and come in when others leave") {
    ServerOptions options;
    options.limits.connections = 3;
    Served served(options, open_site(echo_routes()));
    std::vector<Client> clients;
    for (int i = 0; i < 3; ++i) {
        clients.push_back(served.client());
        CHECK(clients.back().get("/api/hello").status == 200);
    }
    CHECK(served.client().get("/api/hello").status == 0);
    clients.clear();
    while (served.server().connections() > 0)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    CHECK(served.client().get("/api/hello").status == 200);
}

TEST_CASE("an answer may come later from another thread") {
    std::vector<std::thread> threads;
    std::mutex mutex;
    auto const handler = [&](Request const& request) -> Answer {
        auto [pending, completer] = Pending::make();
        std::lock_guard const lock(mutex);
        threads.emplace_back([completer = completer, body = request.body] {
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
            completer(json(body));
        });
        return pending;
    };
    Served const served({open_route(Method::post, "/api/later", handler)});
    auto client = served.client();
    for (int i = 0; i < 20; ++i)
        CHECK(client.post("/api/later", std::to_string(i)).body == std::to_string(i));
    for (auto& thread : threads)
        thread.join();
}

TEST_CASE("a later answer that never comes becomes 503") {
    auto const handler = [](Request const&) -> Answer { return Pending::make().pending; };
    Served const served({open_route(Method::post, "/api/never", handler)});
    auto const reply = served.client().post("/api/never", "{}");
    CHECK(reply.status == 503);
    CHECK(key_in(reply) == "http.unanswered");
    CHECK(reply.header("retry-after") == "1");
}

TEST_CASE("a client that leaves before its answer harms nobody") {
    std::promise<Pending::Completer> promised;
    auto const handler = [&](Request const&) -> Answer {
        auto pair = Pending::make();
        promised.set_value(pair.completer);
        return pair.pending;
    };
    Served const served({open_route(Method::post, "/api/later", handler),
                         open_route(Method::post, "/api/echo", echo())});
    {
        auto client = served.client();
        client.ask("POST", "/api/later", "{}", "");
    }
    promised.get_future().get()(json("{}"));
    CHECK(served.client().post("/api/echo", "1").status == 200);
}

TEST_CASE("slow work does not keep quick answers waiting") {
    std::promise<void> go;
    auto const gate = go.get_future().share();
    Route slow = open_route(Method::post, "/api/slow", [gate](Request const&) -> Answer {
        gate.wait();
        return json("1");
    });
    slow.work = Work::slow;
    Served const served({slow, open_route(Method::post, "/api/echo", echo())});
    std::vector<Client> waiting;
    for (int i = 0; i < 4; ++i) {
        waiting.push_back(served.client());
        waiting.back().ask("POST", "/api/slow", "{}", "");
    }
    CHECK(served.client().post("/api/echo", "1").status == 200);
    go.set_value();
    for (auto& client : waiting)
        CHECK(client.reply("POST").status == 200);
}

TEST_CASE("an exception in a handler becomes a problem without its text") {
    Logged logged;
    auto site = open_site({open_route(Method::get, "/api/throws", [](Request const&) -> Answer {
        throw std::runtime_error("secret detail");
    })});
    site.log = [&](std::string_view lines) {
        std::lock_guard const lock(logged.mutex);
        logged.lines += lines;
    };
    Served const served({}, std::move(site));
    auto const reply = served.client().get("/api/throws");
    CHECK(reply.status == 500);
    CHECK(key_in(reply) == "http.internal");
    CHECK(reply.body.find("secret") == std::string::npos);
    CHECK(logged.text().find("secret detail") != std::string::npos);
}

TEST_CASE("the log has the pattern and never the path, the query or the body") {
    Logged logged;
    auto site = open_site({open_route(Method::post, "/api/items/{item}", echo())});
    site.log = [&](std::string_view lines) {
        std::lock_guard const lock(logged.mutex);
        logged.lines += lines;
    };
    {
        Served const served({}, std::move(site));
        auto client = served.client();
        client.ask("POST", "/api/items/canary1?token=canary2", "canary3", "Cookie: a=canary4\r\n");
        CHECK(client.reply("POST").status == 200);
        CHECK(client.get("/canary5").status == 404);
    }
    auto const text = logged.text();
    CHECK(text.find("canary") == std::string::npos);
    auto const line = boost::json::parse(text.substr(0, text.find('\n')));
    CHECK(line.at("route").as_string() == "/api/items/{item}");
    CHECK(line.at("status").as_int64() == 200);
    CHECK(line.at("method").as_string() == "POST");
}

TEST_CASE("a stopping server answers what it took in and takes nothing more") {
    std::promise<Pending::Completer> promised;
    auto const handler = [&](Request const&) -> Answer {
        auto pair = Pending::make();
        promised.set_value(pair.completer);
        return pair.pending;
    };
    Served served({open_route(Method::post, "/api/later", handler)});
    auto client = served.client();
    auto idle = served.client();
    client.ask("POST", "/api/later", "{}", "");
    auto const completer = promised.get_future().get();
    std::thread stopping([&] { served.server().stop(); });
    CHECK(idle.is_ended());
    completer(json("1"));
    auto const reply = client.reply("POST");
    CHECK(reply.status == 200);
    CHECK(reply.header("connection") == "close");
    stopping.join();
    CHECK_THROWS(served.client());
}

TEST_CASE("a port in use is told to the operator") {
    Served served(echo_routes());
    ServerOptions options;
    options.port = served.server().port();
    CHECK_THROWS_AS(Server(options, open_site({})), std::runtime_error);
}
