// SPDX-License-Identifier: EUPL-1.2
// What Beast and SQLite alone can do with votes, written as plainly and as fast as we know: no
// domain, no journal, no rights, no rules of the network. One thread serves, or as many as asked;
// one thread writes. `POST /vote` reads {seat, statement, vote, prediction, sequence}, upserts it,
// and is answered once the transaction that holds it is on disk (WAL, synchronous=FULL). Whatever
// queued up during a commit goes into the next. Prints its port and serves until its input ends.
#include <CLI/CLI.hpp>
#include <boost/asio.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/json.hpp>
#include <condition_variable>
#include <fmt/format.h>
#include <functional>
#include <iostream>
#include <memory>
#include <mutex>
#include <optional>
#include <sqlite3.h>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using Tcp = asio::ip::tcp;

namespace {

struct Vote {
    std::string seat;
    std::int64_t statement = 0;
    std::int64_t vote = 0;
    std::int64_t prediction = 0;
    std::int64_t sequence = 0;
};

class Database {
public:
    explicit Database(std::string const& file) {
        must(sqlite3_open(file.c_str(), &database_));
        for (auto const* text :
             {"pragma journal_mode=wal", "pragma synchronous=full", "pragma locking_mode=exclusive",
              "create table if not exists votes (seat text, statement integer, vote integer, "
              "prediction integer, sequence integer, primary key (seat, statement)) without rowid"})
            must(sqlite3_exec(database_, text, nullptr, nullptr, nullptr));
        prepare("insert into votes values (?1, ?2, ?3, ?4, ?5) on conflict (seat, statement) do "
                "update set vote = ?3, prediction = ?4, sequence = ?5 where ?5 > sequence",
                upsert_);
        prepare("begin immediate", begin_);
        prepare("commit", commit_);
    }
    ~Database() {
        for (auto* statement : {upsert_, begin_, commit_})
            sqlite3_finalize(statement);
        sqlite3_close(database_);
    }
    Database(Database const&) = delete;
    Database& operator=(Database const&) = delete;

    void begin() { step(begin_); }
    void commit() { step(commit_); }
    void put(Vote const& vote) {
        sqlite3_bind_text(upsert_, 1, vote.seat.data(), static_cast<int>(vote.seat.size()),
                          SQLITE_STATIC);
        sqlite3_bind_int64(upsert_, 2, vote.statement);
        sqlite3_bind_int64(upsert_, 3, vote.vote);
        sqlite3_bind_int64(upsert_, 4, vote.prediction);
        sqlite3_bind_int64(upsert_, 5, vote.sequence);
        step(upsert_);
    }

private:
    void must(int code) const {
        if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW)
            throw std::runtime_error(sqlite3_errmsg(database_));
    }
    void prepare(char const* text, sqlite3_stmt*& statement) {
        must(sqlite3_prepare_v2(database_, text, -1, &statement, nullptr));
    }
    void step(sqlite3_stmt* statement) {
        must(sqlite3_step(statement));
        sqlite3_reset(statement);
    }

    sqlite3* database_ = nullptr;
    sqlite3_stmt* upsert_ = nullptr;
    sqlite3_stmt* begin_ = nullptr;
    sqlite3_stmt* commit_ = nullptr;
};

/// The one thread that writes.
class Writer {
public:
    explicit Writer(std::string const& file) : database_(file) {}
    ~Writer() {
        {
            std::lock_guard const lock(mutex_);
            over_ = true;
        }
        something_.notify_one();
        thread_.join();
    }

    void put(Vote vote, std::function<void()> durable) {
        {
            std::lock_guard const lock(mutex_);
            waiting_.emplace_back(std::move(vote), std::move(durable));
        }
        something_.notify_one();
    }

private:
    void run() {
        std::unique_lock lock(mutex_);
        while (true) {
            something_.wait(lock, [this] { return over_ || !waiting_.empty(); });
            if (over_) return;
            auto const batch = std::exchange(waiting_, {});
            lock.unlock();
            database_.begin();
            for (auto const& [vote, durable] : batch)
                database_.put(vote);
            database_.commit();
            for (auto const& [vote, durable] : batch)
                durable();
            lock.lock();
        }
    }

    Database database_;
    std::mutex mutex_;
    std::condition_variable something_;
    std::vector<std::pair<Vote, std::function<void()>>> waiting_;
    bool over_ = false;
    std::thread thread_{[this] { run(); }};
};

class Session : public std::enable_shared_from_this<Session> {
public:
    Session(Tcp::socket socket, Writer& writer) : stream_(std::move(socket)), writer_(writer) {}

    void read() {
        request_ = {};
        http::async_read(stream_, buffer_, request_,
                         [self = shared_from_this()](beast::error_code error, std::size_t) {
                             if (!error) self->take();
                         });
    }

private:
    void take() {
        boost::system::error_code error;
        auto const body = boost::json::parse(request_.body(), error);
        if (error || !body.is_object()) return answer(http::status::bad_request);
        try {
            Vote vote{std::string(body.at("seat").as_string()), body.at("statement").as_int64(),
                      body.at("vote").as_int64(), body.at("prediction").as_int64(),
                      body.at("sequence").as_int64()};
            writer_.put(std::move(vote), [self = shared_from_this()] {
                asio::post(self->stream_.get_executor(),
                           [self] { self->answer(http::status::ok); });
            });
        } catch (std::exception const&) {
            answer(http::status::bad_request);
        }
    }

    void answer(http::status status) {
        response_ = {status, request_.version()};
        response_.set(http::field::content_type, "application/json");
        response_.keep_alive(request_.keep_alive());
        response_.body() = "{\"durable\":true}";
        response_.prepare_payload();
        http::async_write(stream_, response_,
                          [self = shared_from_this()](beast::error_code error, std::size_t) {
                              if (!error && self->response_.keep_alive()) self->read();
                          });
    }

    beast::tcp_stream stream_;
    beast::flat_buffer buffer_;
    http::request<http::string_body> request_;
    http::response<http::string_body> response_;
    Writer& writer_;
};

void accept(Tcp::acceptor& acceptor, std::vector<std::unique_ptr<asio::io_context>>& contexts,
            std::size_t next, Writer& writer) {
    auto& context = *contexts[next % contexts.size()];
    acceptor.async_accept(context, [&, next](beast::error_code error, Tcp::socket socket) {
        if (error) return;
        socket.set_option(Tcp::no_delay(true));
        auto const session = std::make_shared<Session>(std::move(socket), writer);
        asio::post(context, [session] { session->read(); });
        accept(acceptor, contexts, next + 1, writer);
    });
}

} // namespace

int main(int argc, char** argv) {
    CLI::App app{"Beast and SQLite without a domain: the measure for durable votes"};
    std::uint16_t port = 0;
    std::size_t threads = 1;
    std::string file;
    app.add_option("--port", port, "port, 0 for any");
    app.add_option("--threads", threads, "threads that serve");
    app.add_option("--file", file, "database file, made when absent")->required();
    app.footer("Example: bench_votes_bare --file /tmp/votes.db --port 8081");
    CLI11_PARSE(app, argc, argv);

    Writer writer(file);
    std::vector<std::unique_ptr<asio::io_context>> contexts;
    for (std::size_t i = 0; i < threads; ++i)
        contexts.push_back(std::make_unique<asio::io_context>(1));
    Tcp::acceptor acceptor(*contexts.front(), {asio::ip::make_address("127.0.0.1"), port});
    accept(acceptor, contexts, 0, writer);
    std::vector<asio::executor_work_guard<asio::io_context::executor_type>> guards;
    std::vector<std::thread> serving;
    for (auto& context : contexts) {
        guards.emplace_back(context->get_executor());
        serving.emplace_back([&context] { context->run(); });
    }
    std::cout << fmt::format("{{\"port\":{}}}", acceptor.local_endpoint().port()) << std::endl;
    std::cin.ignore(std::numeric_limits<std::streamsize>::max());
    for (auto& context : contexts)
        context->stop();
    for (auto& thread : serving)
        thread.join();
    return 0;
}
