// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "http/net.hpp"
#include "http/places.hpp"
#include "http/request_reader.hpp"
#include "http/response_head.hpp"
#include "http/shard.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace hefboom::http {

/// What a connection is born with.
struct Birth {
    std::shared_ptr<Shard> shard;
    std::string peer;
    Places::Place place;
};

/// A connection over plain http, or one that first agrees on TLS.
[[nodiscard]] std::shared_ptr<AnyConnection> plain_connection(Birth birth, Socket socket);
[[nodiscard]] std::shared_ptr<AnyConnection> tls_connection(Birth birth, Socket socket,
                                                            asio::ssl::context& context);

/// One client: reads a request, has it answered, writes the answer, and again. No coroutines: each
/// step is a member function that ends by asking for the next thing to happen.
template <class Wire>
class Connection final : public AnyConnection {
    static constexpr bool is_tls = std::is_same_v<Wire, TlsSocket>;
    static constexpr std::size_t buffer_first = std::size_t{2} * 1024;
    static constexpr std::size_t buffer_max = std::size_t{2} * head_bytes_max;
    /// A body up to this length is written together with the head.
    static constexpr std::size_t joined_body_max = std::size_t{16} * 1024;
    /// What is read, and thrown away, of the body of a refused request before the connection ends.
    static constexpr std::size_t refused_body_max = std::size_t{64} * 1024;
    static constexpr std::int64_t linger_ms = 2'000;
    static constexpr std::int64_t no_deadline = 0;

    enum class State { opening, reading, waiting, writing, streaming, lingering, over };

public:
    Connection(Birth birth, Wire wire)
        : shard_(std::move(birth.shard)), peer_(std::move(birth.peer)),
          place_(std::move(birth.place)), wire_(std::move(wire)), buffer_(buffer_first) {}

    void start() override {
        if (shard_->winding_down()) return close();
        shard_->add(shared_from_this());
        if constexpr (is_tls) {
            due_in(limits().head_deadline_ms);
            wire_.async_handshake(asio::ssl::stream_base::server,
                                  [self = me()](error_code const& error) {
                                      if (error) return self->close();
                                      self->next();
                                  });
        } else {
            next();
        }
    }

    void wake() override {
        if (state_ == State::streaming && !pumping_) return pump();
        if (state_ == State::waiting && late_) take(*std::exchange(late_, std::nullopt));
    }

    void tick(std::int64_t now_ms) override {
        if (deadline_ms_ != no_deadline && now_ms > deadline_ms_) return close();
        if (state_ != State::streaming || pumping_) return;
        if (now_ms - pumped_ms_ < limits().comment_ms) return;
        static Frame const comment = std::make_shared<std::string const>(":\n\n");
        pump({{comment}, false});
    }

    void wind_down() override {
        if (state_ == State::streaming) return events_->close();
        auto const idle = state_ == State::reading && !reader_->started();
        if (idle || state_ == State::opening) close();
    }

    void abort() override { close(); }

private:
    std::shared_ptr<Connection> me() {
        return std::static_pointer_cast<Connection>(shared_from_this());
    }
    Limits const& limits() const { return shard_->shared().limits; }
    Border& border() const { return shard_->shared().border; }
    Request& request() { return reader_->request(); }
    void due_in(std::int64_t ms) { deadline_ms_ = steady_ms() + ms; }
    Socket& socket() {
        if constexpr (is_tls)
            return wire_.next_layer();
        else
            return wire_;
    }

    // Reading.

    void next() {
        state_ = State::reading;
        reader_.emplace();
        judged_ = false;
        keep_alive_ = false;
        due_in(limits().idle_ms);
        if (begin_ != end_) return consume();
        if (buffer_.size() > buffer_first) buffer_ = std::vector<char>(buffer_first);
        begin_ = end_ = 0;
        read();
    }

    void read() {
        make_room();
        wire_.async_read_some(asio::buffer(buffer_.data() + end_, buffer_.size() - end_),
                              [self = me()](error_code const& error, std::size_t length) {
                                  self->got(error, length);
                              });
    }

    void make_room() {
        if (begin_ > 0) {
            std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
            end_ -= begin_;
            begin_ = 0;
        }
        if (end_ == buffer_.size()) buffer_.resize(buffer_.size() * 2);
        if (reader_->stage() == RequestReader::Stage::body)
            buffer_.resize(std::max(buffer_.size(), buffer_max));
    }

    void got(error_code const& error, std::size_t length) {
        if (state_ != State::reading) return;
        if (error) return close();
        end_ += length;
        consume();
    }

    void consume() {
        if (!reader_->started()) {
            request().id = shard_->next_request_id();
            started_us_ = steady_us();
            due_in(limits().head_deadline_ms);
        }
        while (true) {
            auto const taken = reader_->feed({buffer_.data() + begin_, end_ - begin_});
            if (!taken) return fail(taken.error());
            begin_ += *taken;
            if (reader_->stage() == RequestReader::Stage::head)
                return end_ - begin_ >= buffer_max ? close() : read();
            if (!judged_) {
                judge();
                if (state_ != State::reading) return;
                if (reader_->stage() == RequestReader::Stage::body && begin_ < end_) continue;
                if (reader_->wants_continue()) return say_continue();
            }
            return reader_->stage() == RequestReader::Stage::whole ? dispatch() : read();
        }
    }

    /// Judges the head before any of the body is taken in.
    void judge() {
        judged_ = true;
        request().peer = peer_;
        request().transport = is_tls ? Transport::tls : Transport::plain;
        due_in(limits().body_deadline_ms);
        verdict_ = border().admit(request(), steady_ms());
        auto const row = verdict_ ? *verdict_ : nullptr;
        auto const fits = reader_->expect_body(row ? row->body_max : refused_body_max);
        if (!fits) fail(verdict_ ? fits.error() : verdict_.error());
    }

    void say_continue() {
        static constexpr std::string_view line = "HTTP/1.1 100 Continue\r\n\r\n";
        asio::async_write(wire_, asio::buffer(line.data(), line.size()),
                          [self = me()](error_code const& error, std::size_t) {
                              if (self->state_ != State::reading) return;
                              error ? self->close() : self->read();
                          });
    }

    // Answering.

    void dispatch() {
        state_ = State::waiting;
        deadline_ms_ = no_deadline;
        keep_alive_ = reader_->wants_keep_alive();
        if (!verdict_) return take(std::move(verdict_).error());
        auto const* route = *verdict_;
        if (!route || route->work == Work::quick) return take(border().run(route, request()));
        auto work = [self = me(), route] {
            self->later(self->border().run(route, self->request()));
        };
        if (!shard_->shared().workers.submit(route->work, std::move(work)))
            take(Refusal{Refused::unavailable, "http.busy", {}});
    }

    /// From any thread, once for a request: hands an answer over to the connection's own thread.
    void later(Answer answer) {
        late_.emplace(std::move(answer));
        shard_->wake(shared_from_this());
    }

    void take(Answer answer) {
        if (auto* response = std::get_if<Response>(&answer.what))
            return write(std::move(*response));
        if (auto* refusal = std::get_if<Refusal>(&answer.what))
            return write(border().refused(*refusal, request()));
        if (auto* events = std::get_if<Stream>(&answer.what)) return stream(std::move(*events));
        std::get<Pending>(answer.what).when_ready([self = me()](Result<Response> result) {
            self->later(std::move(result));
        });
    }

    void fail(Refusal const& refusal) {
        keep_alive_ = false;
        write(border().refused(refusal, request()));
    }

    void write(Response response) {
        state_ = State::writing;
        due_in(limits().write_deadline_ms);
        if (shard_->winding_down()) keep_alive_ = false;
        response_ = std::move(response);
        head_ = response_head(response_, head_context(Length::counted));
        auto const body = request().method == Method::head ? std::string_view{} : response_.bytes();
        std::array<asio::const_buffer, 2> buffers{asio::buffer(head_),
                                                  asio::buffer(body.data(), body.size())};
        if (body.size() <= joined_body_max) {
            head_ += body;
            buffers = {asio::buffer(head_), asio::const_buffer{}};
        }
        asio::async_write(wire_, buffers, [self = me()](error_code const& error, std::size_t) {
            self->written(error);
        });
    }

    HeadContext head_context(Length length) {
        return {.security_lines = border().security_lines(request()),
                .request_id = request().id,
                .date = shard_->date(),
                .afterwards = keep_alive_ ? Afterwards::keep_alive : Afterwards::close,
                .length = length};
    }

    void written(error_code const& error) {
        if (state_ != State::writing) return;
        shard_->log(request(), response_.status, steady_us() - started_us_);
        response_ = {};
        if (error) return close();
        keep_alive_ ? next() : linger();
    }

    // Streaming.

    void stream(Stream events) {
        events_ = std::move(events.events);
        keep_alive_ = false;
        if (request().method == Method::head) {
            std::exchange(events_, nullptr)->hang_up();
            return write({200, {{"Content-Type", "text/event-stream"}}, std::string{}});
        }
        state_ = State::streaming;
        Response opening{200, std::move(events.headers), std::string{}};
        opening.headers.emplace_back("Content-Type", "text/event-stream");
        // Proxies that buffer would hold events back.
        opening.headers.emplace_back("X-Accel-Buffering", "no");
        auto const head = response_head(opening, head_context(Length::until_close));
        shard_->log(request(), opening.status, steady_us() - started_us_);
        reader_.reset();
        buffer_ = std::vector<char>(64);
        watch();
        pump({{std::make_shared<std::string const>(head)}, false});
        events_->attach([self = me()] { self->shard_->wake(self); });
    }

    /// Notices that the client went away; whatever it sends is thrown away.
    void watch() {
        wire_.async_read_some(asio::buffer(buffer_),
                              [self = me()](error_code const& error, std::size_t) {
                                  if (self->state_ == State::over) return;
                                  error ? self->close() : self->watch();
                              });
    }

    void pump() { pump(events_->drain()); }

    void pump(EventStream::Drained drained) {
        pumping_ = true;
        pumped_ms_ = steady_ms();
        due_in(limits().write_deadline_ms);
        pumped_ = std::move(drained);
        std::vector<asio::const_buffer> buffers;
        buffers.reserve(pumped_.frames.size());
        for (auto const& frame : pumped_.frames)
            buffers.push_back(asio::buffer(*frame));
        asio::async_write(wire_, buffers, [self = me()](error_code const& error, std::size_t) {
            self->pumped(error);
        });
    }

    void pumped(error_code const& error) {
        pumping_ = false;
        if (state_ != State::streaming) return;
        if (error) return close();
        deadline_ms_ = no_deadline;
        if (pumped_.last) return linger();
        pumped_ = {};
        auto more = events_->drain();
        if (!more.frames.empty() || more.last) pump(std::move(more));
    }

    // Ending.

    /// Says that nothing more comes and waits until the client has heard it: closing with bytes
    /// unread would take the answer away from under its eyes.
    void linger() {
        state_ = State::lingering;
        due_in(linger_ms);
        if constexpr (is_tls) {
            wire_.async_shutdown([self = me()](error_code const&) { self->close(); });
        } else {
            error_code ignored;
            socket().shutdown(Socket::shutdown_send, ignored);
            if (!events_) watch(); // a stream is watched already
        }
    }

    void close() {
        if (std::exchange(state_, State::over) == State::over) return;
        error_code ignored;
        socket().close(ignored);
        if (events_) events_->hang_up();
        place_ = {};
        shard_->remove(shared_from_this());
    }

    std::shared_ptr<Shard> shard_;
    std::string peer_;
    Places::Place place_;
    Wire wire_;
    State state_ = State::opening;
    std::int64_t deadline_ms_ = no_deadline;

    std::vector<char> buffer_;
    std::size_t begin_ = 0; ///< of what was read and not yet taken
    std::size_t end_ = 0;
    std::optional<RequestReader> reader_;
    bool judged_ = false;
    bool keep_alive_ = false;
    std::int64_t started_us_ = 0;
    Result<Route const*> verdict_ = nullptr;

    std::optional<Answer> late_; ///< from another thread; read after it woke us
    Response response_;
    std::string head_;

    std::shared_ptr<EventStream> events_;
    EventStream::Drained pumped_;
    bool pumping_ = false;
    std::int64_t pumped_ms_ = 0;
};

} // namespace hefboom::http
