// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/SetUpService.h"
#include "support/StrictTest.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QTemporaryDir>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// The host's way to the set-up's privileged service, with another service at the other end.
class SetUpServiceTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theAnswerComesBack();
    void thePinGoesBeforeItsRequest();
    void withoutAServiceThatIsSaid();
    void rubbishIsNoAnswer();
    void aServiceThatEndsIsNoAnswer();
    void oneRequestAtATime();

private:
    /// Reads up to the request and says \a answer.
    void serve(const QByteArray &answer);
    QString codeOf() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QLocalServer> m_server;
    std::unique_ptr<SetUpService> m_service;
    QByteArray m_read;
    std::optional<link::ToSetUp> m_answer;
};

void SetUpServiceTest::init()
{
    StrictTest::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<QLocalServer>();
    m_service = std::make_unique<SetUpService>(m_folder->filePath(u"socket"_s));
    m_read.clear();
    m_answer.reset();
}

void SetUpServiceTest::serve(const QByteArray &answer)
{
    QVERIFY(m_server->listen(m_folder->filePath(u"socket"_s)));
    connect(m_server.get(), &QLocalServer::newConnection, this, [this, answer] {
        QLocalSocket *socket = m_server->nextPendingConnection();
        connect(socket, &QLocalSocket::readyRead, this, [this, socket, answer] {
            m_read += socket->readAll();
            if (!m_read.contains("}\n"))
                return;
            socket->write(answer);
            socket->disconnectFromServer();
        });
    });
}

QString SetUpServiceTest::codeOf() const
{
    const auto *trouble = m_answer ? std::get_if<link::SetUpTrouble>(&*m_answer) : nullptr;
    return trouble ? trouble->code : QString();
}

void SetUpServiceTest::theAnswerComesBack()
{
    serve(link::serialise(link::ToSetUp(link::SetUpDone{link::SealedBy::Tpm})));
    m_service->ask(link::SetUpLook{}, {}, [this](const link::ToSetUp &answer) { m_answer = answer; });
    QTRY_VERIFY(m_answer);
    QCOMPARE(std::get<link::SetUpDone>(*m_answer).sealedBy, link::SealedBy::Tpm);
    // And the next, on a connection of its own.
    m_answer.reset();
    m_service->ask(link::SetUpLook{}, {}, [this](const link::ToSetUp &answer) { m_answer = answer; });
    QTRY_VERIFY(m_answer);
}

void SetUpServiceTest::thePinGoesBeforeItsRequest()
{
    serve(link::serialise(link::ToSetUp(link::SetUpDone{})));
    m_service->ask(link::SetUpWanted{}, SecureString(u"738519"),
                   [this](const link::ToSetUp &answer) { m_answer = answer; });
    QTRY_VERIFY(m_answer);
    QVERIFY2(m_read.startsWith("pin 738519\n{"), m_read.constData());
    QCOMPARE(m_read.count('\n'), 2);
}

void SetUpServiceTest::withoutAServiceThatIsSaid()
{
    m_service->ask(link::SetUpLook{}, {}, [this](const link::ToSetUp &answer) { m_answer = answer; });
    // Never from inside the call.
    QVERIFY(!m_answer);
    QTRY_COMPARE(codeOf(), u"set_up.service"_s);
}

void SetUpServiceTest::rubbishIsNoAnswer()
{
    serve("{\"type\":\"set_up_done\",\"sealed_by\":\"wax\"}\n");
    m_service->ask(link::SetUpLook{}, {}, [this](const link::ToSetUp &answer) { m_answer = answer; });
    QTRY_COMPARE(codeOf(), u"set_up.service"_s);
}

void SetUpServiceTest::aServiceThatEndsIsNoAnswer()
{
    serve({});
    m_service->ask(link::SetUpLook{}, {}, [this](const link::ToSetUp &answer) { m_answer = answer; });
    QTRY_COMPARE(codeOf(), u"set_up.service"_s);
}

void SetUpServiceTest::oneRequestAtATime()
{
    serve(link::serialise(link::ToSetUp(link::SetUpDone{})));
    std::optional<link::ToSetUp> first;
    m_service->ask(link::SetUpLook{}, {}, [&first](const link::ToSetUp &answer) { first = answer; });
    m_service->ask(link::SetUpLook{}, {}, [this](const link::ToSetUp &answer) { m_answer = answer; });
    QCOMPARE(codeOf(), u"set_up.busy"_s);
    QTRY_VERIFY(first);
    QVERIFY(std::holds_alternative<link::SetUpDone>(*first));
}

KIOSK_TEST(SetUpServiceTest)
#include "SetUpServiceTest.moc"
