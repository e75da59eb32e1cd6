/** A tool with its names in plans and the packages that show its use in manifests; a trailing `*` matches any ending. */
export interface RivalTool {
  readonly names: readonly string[];
  readonly packages: readonly string[];
  /** Text after the name that makes it an idiom instead of a tool: `npm test`. */
  readonly idiom?: RegExp;
}

/** Groups of tools of which a project uses one: a manifest with one of a group contradicts a plan that names another. */
export const RIVALS: readonly (readonly RivalTool[])[] = [
  [{ names: ['Jest'], packages: ['jest', 'jest-*', 'ts-jest', '@jest/*', 'babel-jest', 'react-scripts', '@swc/jest'] }, { names: ['Vitest'], packages: ['vitest', '@vitest/*'] }, { names: ['Mocha'], packages: ['mocha', 'ts-mocha', '@types/mocha'] }, { names: ['Jasmine'], packages: ['jasmine', 'jasmine-core', 'karma-jasmine'] }, { names: ['AVA'], packages: ['ava'] }],
  [{ names: ['Cypress'], packages: ['cypress', '@cypress/*'] }, { names: ['Playwright'], packages: ['playwright', '@playwright/*', 'playwright-*'] }],
  [{ names: ['npm'], packages: ['packageManager:npm'], idiom: /^\s*(?:test|run|scripts?|packages?|registry|start|publish|modules?|dependenc\w+)\b/i }, { names: ['pnpm'], packages: ['packageManager:pnpm'] }, { names: ['Yarn'], packages: ['packageManager:yarn'], idiom: /^\s*(?:test|run)\b/i }, { names: ['Bun'], packages: ['packageManager:bun'], idiom: /^\s*(?:test|run)\b/i }],
  [{ names: ['Express', 'Express.js'], packages: ['express', '@types/express', '@nestjs/platform-express', '@nestjs/core'] }, { names: ['Fastify'], packages: ['fastify', '@fastify/*', '@nestjs/platform-fastify'] }, { names: ['Koa', 'Koa.js'], packages: ['koa', '@koa/*'] }, { names: ['Hono'], packages: ['hono', '@hono/*'] }, { names: ['hapi'], packages: ['@hapi/hapi'] }],
  [{ names: ['React', 'React.js'], packages: ['react', 'preact', 'next', 'expo', 'gatsby', '@remix-run/react'] }, { names: ['Vue', 'Vue.js'], packages: ['vue', 'nuxt'] }, { names: ['Svelte', 'SvelteKit'], packages: ['svelte', '@sveltejs/*'] }, { names: ['Angular'], packages: ['@angular/core'] }, { names: ['SolidJS', 'Solid.js'], packages: ['solid-js'] }],
  [{ names: ['Prisma'], packages: ['prisma', '@prisma/*'] }, { names: ['Drizzle', 'Drizzle ORM'], packages: ['drizzle-orm', 'drizzle-kit'] }, { names: ['TypeORM'], packages: ['typeorm', '@nestjs/typeorm'] }, { names: ['Sequelize'], packages: ['sequelize', 'sequelize-typescript'] }, { names: ['MikroORM'], packages: ['@mikro-orm/*'] }, { names: ['Mongoose'], packages: ['mongoose', '@nestjs/mongoose'] }],
  [{ names: ['webpack'], packages: ['webpack', 'webpack-*', 'react-scripts', '@angular-devkit/build-angular', 'next'] }, { names: ['Vite'], packages: ['vite', '@vitejs/*', 'vitest', '@sveltejs/kit', 'astro', 'nuxt'] }, { names: ['Parcel'], packages: ['parcel'] }, { names: ['Rollup'], packages: ['rollup', '@rollup/*', 'vite'] }],
  [{ names: ['ESLint'], packages: ['eslint', 'eslint-*', '@eslint/*', '@typescript-eslint/*', 'typescript-eslint'] }, { names: ['Biome'], packages: ['@biomejs/biome'] }, { names: ['Oxlint'], packages: ['oxlint'] }],
  [{ names: ['FastAPI'], packages: ['fastapi', 'fastapi-*'] }, { names: ['Flask'], packages: ['flask', 'flask-*', 'quart'] }, { names: ['Django'], packages: ['django', 'django-*', 'djangorestframework'] }, { names: ['Starlette'], packages: ['starlette', 'fastapi'] }, { names: ['Litestar'], packages: ['litestar'] }],
  [{ names: ['Poetry'], packages: ['packageManager:poetry'] }, { names: ['uv'], packages: ['packageManager:uv'] }, { names: ['Pipenv'], packages: ['packageManager:pipenv'] }],
  [{ names: ['axum'], packages: ['axum', 'axum-*'] }, { names: ['Actix', 'Actix Web', 'actix-web'], packages: ['actix-web', 'actix-*'] }, { names: ['Rocket'], packages: ['rocket', 'rocket_*'] }, { names: ['warp'], packages: ['warp'] }, { names: ['poem'], packages: ['poem', 'poem-*'] }],
  [{ names: ['Tokio'], packages: ['tokio', 'tokio-*', 'axum', 'actix-web', 'reqwest'] }, { names: ['async-std'], packages: ['async-std'] }, { names: ['smol'], packages: ['smol'] }],
  [{ names: ['SQLx'], packages: ['sqlx', 'sqlx-*', 'github.com/jmoiron/sqlx'] }, { names: ['Diesel'], packages: ['diesel', 'diesel*'] }, { names: ['SeaORM', 'sea-orm'], packages: ['sea-orm', 'sea-orm-*'] }],
  [{ names: ['Gin'], packages: ['github.com/gin-gonic/gin'] }, { names: ['Echo'], packages: ['github.com/labstack/echo'] }, { names: ['Fiber'], packages: ['github.com/gofiber/fiber'] }, { names: ['chi'], packages: ['github.com/go-chi/chi'] }],
  [{ names: ['JUnit'], packages: ['junit', 'junit-*', 'spring-boot-starter-test', 'kotlin-test*'] }, { names: ['TestNG'], packages: ['testng'] }, { names: ['Spock'], packages: ['spock-core', 'spock-*'] }],
  [{ names: ['Spring Boot'], packages: ['spring-boot', 'spring-boot-*', 'org.springframework.boot*'] }, { names: ['Quarkus'], packages: ['quarkus', 'quarkus-*'] }, { names: ['Micronaut'], packages: ['micronaut', 'micronaut-*'] }, { names: ['Ktor'], packages: ['ktor', 'ktor-*'] }],
  [{ names: ['xUnit', 'xUnit.net'], packages: ['xunit', 'xunit.*'] }, { names: ['NUnit'], packages: ['NUnit', 'NUnit*'] }, { names: ['MSTest'], packages: ['MSTest', 'MSTest.*'] }],
  [{ names: ['RSpec'], packages: ['rspec', 'rspec-*'] }, { names: ['Minitest'], packages: ['minitest', 'minitest-*', 'rails'] }],
  [{ names: ['Laravel'], packages: ['laravel/framework', 'laravel/*'] }, { names: ['Symfony'], packages: ['symfony/framework-bundle'] }],
];
