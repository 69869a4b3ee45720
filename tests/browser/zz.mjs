import { serve } from '../../script/serve.mjs';
import { spawn } from 'node:child_process';
import { Builder, Capabilities } from 'selenium-webdriver';
const host = await serve({ dir: process.env.AFTERCARE_DIST });
const p = spawn('/usr/bin/WebKitWebDriver',['--port=4477'],{stdio:['ignore','pipe','pipe']});
p.stdout.on('data',d=>console.log('OUT',String(d))); p.stderr.on('data',d=>console.log('ERR',String(d)));
await new Promise(r=>setTimeout(r,800));
for (const args of [['--automation','--enable-write-console-messages-to-stdout=true'],['--automation','--enable-write-console-messages-to-stdout']]) {
const d = await new Builder().disableEnvironmentOverrides().usingServer('http://127.0.0.1:4477').withCapabilities(new Capabilities({browserName:'MiniBrowser','webkitgtk:browserOptions':{binary:'/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',args}})).build();
await d.get(host.url); await new Promise(r=>setTimeout(r,1500));
await d.executeScript(()=>{console.error('heard?'); setTimeout(()=>{throw new Error('thrown?')},10); fetch('/none')});
await new Promise(r=>setTimeout(r,800));
console.log(await d.getTitle(), await d.executeScript(()=>navigator.userAgent+innerWidth+'x'+innerHeight));
await d.quit();}
p.kill(); await host.close();
