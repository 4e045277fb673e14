// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "http/request.hpp"

#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace hefboom::http {

/// One server-sent event, already in its wire form, so that a broadcast is written once and shared
/// by all who get it.
using Frame = std::shared_ptr<std::string const>;

/// The wire form of an event. An empty `id` leaves the browser's last id as it was; `data` may have
/// several lines. `event` and `id` have none, else we are at fault.
[[nodiscard]] Frame frame_of(std::string_view event, std::string_view id, std::string_view data);

/// The event that tells a page to read everything anew: `slices` with the one slice "*".
[[nodiscard]] Frame all_slices();

/// How much may wait for one slow reader. Beyond it, waiting notices are replaced by one
/// all_slices(); where that does not help the stream is closed.
constexpr std::size_t stream_frames_max = 64;
constexpr std::size_t stream_bytes_max = std::size_t{256} * 1024;

/// The sending end of one stream of server-sent events; the live hub keeps it, the connection
/// drains it. All of it may be called from any thread.
class EventStream {
public:
    /// Queues a frame. A waiting frame with the same non-empty `topic` is replaced: of a
    /// whole-state message only the last counts. False once the stream is over.
    bool send(Frame frame, std::string_view topic);

    /// Ends the stream after what is queued.
    void close();

    /// Calls `closed` once when the connection is gone, whoever ended it; at once if it is already.
    void when_closed(std::function<void()> closed);

    [[nodiscard]] bool is_closed() const;

    /// The connection's side: `wake` is called when there is something to drain, and not again
    /// before that was done. It must not call back into the stream.
    void attach(std::function<void()> wake);

    struct Drained {
        std::vector<Frame> frames;
        bool last = false; ///< nothing comes after these
    };

    /// The connection's side: takes what waits, in order.
    [[nodiscard]] Drained drain();

    /// The connection's side: the reader is gone.
    void hang_up();

private:
    struct Waiting {
        Frame frame;
        std::string topic;
    };

    void shorten();
    void call();
    template <class Which>
    void drop(Which which);

    mutable std::mutex mutex_;
    std::vector<Waiting> waiting_;
    std::size_t waiting_bytes_ = 0;
    bool closing_ = false; ///< nothing more is wanted
    bool closed_ = false;  ///< the connection is gone
    bool called_ = false;  ///< `wake_` was called and nothing drained since
    std::function<void()> wake_;
    std::function<void()> on_closed_;
};

/// What a handler answers to open a stream: the end it keeps or gave to the live hub.
struct Stream {
    std::shared_ptr<EventStream> events;
    Pairs headers; ///< besides those of every stream
};

} // namespace hefboom::http
