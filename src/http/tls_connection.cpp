// SPDX-License-Identifier: EUPL-1.2
#include "http/connection.hpp"

namespace hefboom::http {

std::shared_ptr<AnyConnection> tls_connection(Birth birth, Socket socket,
                                              asio::ssl::context& context) {
    return std::make_shared<Connection<TlsSocket>>(std::move(birth),
                                                   TlsSocket(std::move(socket), context));
}

} // namespace hefboom::http
