// SPDX-License-Identifier: EUPL-1.2
// The server with one trivial route: what the network side alone costs. Prints its port and serves
// until its input ends. `POST /echo` reads JSON and answers JSON; `/late` does so from another
// thread, as after a commit.
#include "http/live.hpp"
#include "http/server.hpp"
#include "http/word_lists.hpp"

#include <CLI/CLI.hpp>
#include <boost/json.hpp>
#include <condition_variable>
#include <deque>
#include <fmt/format.h>
#include <iostream>
#include <mutex>
#include <thread>

using namespace hefboom;
using namespace hefboom::http;

namespace {

Response answer(std::string const& body) {
    boost::system::error_code error;
    auto const value = boost::json::parse(body, error);
    return json(fmt::format("{{\"ok\":{}}}", error ? "false" : "true"));
}

/// Answers whatever queued up meanwhile in one go, as a group commit does.
class Committer {
public:
    ~Committer() {
        {
            std::lock_guard const lock(mutex_);
            over_ = true;
        }
        something_.notify_one();
        thread_.join();
    }

    Answer take(Request const& request) {
        auto pair = Pending::make();
        {
            std::lock_guard const lock(mutex_);
            waiting_.emplace_back(pair.completer, request.body);
        }
        something_.notify_one();
        return pair.pending;
    }

private:
    void run() {
        std::unique_lock lock(mutex_);
        while (true) {
            something_.wait(lock, [this] { return over_ || !waiting_.empty(); });
            if (over_) return;
            auto const batch = std::exchange(waiting_, {});
            lock.unlock();
            for (auto const& [completer, body] : batch)
                completer(answer(body));
            lock.lock();
        }
    }

    std::mutex mutex_;
    std::condition_variable something_;
    std::deque<std::pair<Pending::Completer, std::string>> waiting_;
    bool over_ = false;
    std::thread thread_{[this] { run(); }};
};

} // namespace

int main(int argc, char** argv) {
    CLI::App app{"A server that does nothing, to measure what serving costs"};
    ServerOptions options;
    app.add_option("--port", options.port, "port, 0 for any");
    app.add_option("--threads", options.threads, "I/O threads");
    CLI11_PARSE(app, argc, argv);

    Committer committer;
    Live live("bench");
    Audience const everybody{"all", [](std::string_view) { return true; }};
    std::vector<Route> routes{
        {.method = Method::post,
         .pattern = "/echo",
         .needs = Needs::nobody,
         .handler = [](Request const& request) -> Answer { return answer(request.body); }},
        {.method = Method::post,
         .pattern = "/late",
         .needs = Needs::nobody,
         .handler = [&](Request const& request) { return committer.take(request); }},
        {.method = Method::get,
         .pattern = "/live",
         .needs = Needs::nobody,
         .handler =
             [&](Request const& request) {
                 return Answer(
                     Stream{live.open({{{}, everybody}}, request.header("last-event-id"), ""), {}});
             }},
    };
    Server server(
        options, Site{.router = Router(std::move(routes)),
                      .guard = [](Needs, Request const&) -> Result<Identity> { return Identity{}; },
                      .network = {Exposure::plain, {"127.0.0.1"}},
                      .words = embedded_words(),
                      .pages = StaticFiles(embedded_pages(), page_fallbacks()),
                      .log = [](std::string_view) {}});
    server.start();
    std::cout << fmt::format("{{\"port\":{}}}", server.port()) << std::endl;
    std::cin.ignore(std::numeric_limits<std::streamsize>::max());
    server.stop();
    return 0;
}
