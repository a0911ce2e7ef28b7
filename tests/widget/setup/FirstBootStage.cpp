// SPDX-License-Identifier: GPL-3.0-or-later
#include "FirstBootStage.h"

#include "widgets/ScreenKey.h"
#include "widgets/ScreenKeyboard.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace kiosk
{

link::SetUpKept keptAt(FirstBootModel::Place place)
{
    link::SetUpKept kept;
    kept.answers.language = Language::English;
    kept.page = static_cast<int>(place);
    return kept;
}

FirstBootStage::FirstBootStage(QSize size, const link::SetUpKept &kept)
{
    model = std::make_unique<FirstBootModel>(link::SetUpBegin{kept}, clock, [this](const link::FromSetUp &message) {
        if (const auto *pin = std::get_if<link::PinTyped>(&message)) {
            pins << pin->digits.toDisplay();
            return;
        }
        const QByteArray line = link::serialise(message);
        const Result<link::FromSetUp> read = link::parseLine<link::FromSetUp>(line);
        if (!read)
            qFatal("%s %s", qUtf8Printable(read.error().toLogLine()), line.constData());
        sent.push_back(std::move(const_cast<link::FromSetUp &>(*read)));
    });
    QObject::connect(model.get(), &FirstBootModel::finished, model.get(), [this] { ++finished; });
    window = std::make_unique<FirstBootWindow>(*model);
    window->resize(size);
    layOut();
}

FirstBootStage::~FirstBootStage()
{
    window.reset();
}

void FirstBootStage::say(const link::ToSetUp &message)
{
    const Result<link::ToSetUp> read = link::parseLine<link::ToSetUp>(link::serialise(message));
    if (!read)
        qFatal("%s", qPrintable(read.error().toLogLine()));
    model->handle(*read);
    settle();
}

void FirstBootStage::strike(const QString &keys) const
{
    auto *keyboard = window->findChild<ScreenKeyboard *>();
    for (const QChar key : keys)
        Q_EMIT keyboard->textTyped(QString(key));
    settle();
}

void FirstBootStage::strike(int action) const
{
    Q_EMIT window->findChild<ScreenKeyboard *>()->keyPressed(action);
    settle();
}

void FirstBootStage::goTo(FirstBootModel::Place place)
{
    link::SetUpAnswers answers = model->answers();
    answers.profile = u"jamk"_s;
    answers.kioskName = u"Lutakko 1"_s;
    model->setAnswers(answers);
    model->goTo(place);
    settle();
}

link::SetUpFound someFindings()
{
    link::SetUpFound found;
    found.profiles = {
        {u"pohjola"_s, u"Pohjola University"_s, true, {}},
        {u"savo"_s, {}, true, u"/run/mfa-kiosk-stick/profiles/savo.toml:12: identity.host: unknown key"_s},
        {u"jamk"_s, u"Jamk University of Applied Sciences"_s, false, {}}};
    found.chosen = u"jamk"_s;
    found.stick = true;
    return found;
}

link::SetUpTried someTrial(HealthState worst)
{
    QFile profile(u":/profiles/jamk.toml"_s);
    if (!profile.open(QIODevice::ReadOnly))
        qFatal("no profile");
    link::SetUpTried tried;
    tried.config = {{u"kiosk.toml"_s, "profile = \"jamk\"\n"}, {u"jamk.toml"_s, profile.readAll()}};
    tried.parts = {{u"identity_service"_s, HealthState::Ready, u"ok"_s, u"id.jamk.fi, 82 ms"_s},
                   {u"station_updates"_s, HealthState::Warning, u"updates.security"_s, u"2 (5), 1 d"_s}};
    if (worst == HealthState::NotReady)
        tried.parts << link::PartLine{u"network"_s, HealthState::NotReady, u"network.none"_s, {}};
    return tried;
}

} // namespace kiosk
